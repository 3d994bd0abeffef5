using Behavior.Report.Charts;

namespace Behavior.Report.Model;

/// <summary>Charts, and the numbers behind them as a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Panels">The charts, side by side where the page is wide enough.</param>
/// <param name="Numbers">The same figures with intervals and sample counts.</param>
public sealed record FigureBlock(string Title, string Caption, IReadOnlyList<Chart> Panels, Table Numbers) : ReportBlock(Title, Caption)
{
    /// <summary>The models whose colours need a legend; empty for charts that carry their names.</summary>
    public IReadOnlyList<ModelEntry> Legend { get; init; } = [];

    /// <summary>Colours that are not a model's, and what they stand for.</summary>
    public IReadOnlyList<ColorKey> Key { get; init; } = [];
}
