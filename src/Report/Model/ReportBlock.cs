using Behavior.Report.Charts;

namespace Behavior.Report.Model;

/// <summary>A part of a section below its findings.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How to read it: what is drawn, in which unit, which interval.</param>
public abstract record ReportBlock(string Title, string Caption);

/// <summary>Charts, and the numbers behind them as a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Panels">The charts, side by side where the page is wide enough.</param>
/// <param name="Numbers">The same figures with intervals and sample counts.</param>
public sealed record FigureBlock(string Title, string Caption, IReadOnlyList<Chart> Panels, Table Numbers) : ReportBlock(Title, Caption)
{
    /// <summary>The models whose colours need a legend; empty for charts that carry their names.</summary>
    public IReadOnlyList<ModelEntry> Legend { get; init; } = [];
}

/// <summary>A table that is read by itself.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Numbers">The table.</param>
public sealed record TableBlock(string Title, string Caption, Table Numbers) : ReportBlock(Title, Caption);

/// <summary>Sample pictures with what the models say of them.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How they were chosen.</param>
/// <param name="Examples">The pictures.</param>
public sealed record GalleryBlock(string Title, string Caption, IReadOnlyList<ExamplePicture> Examples) : ReportBlock(Title, Caption);
