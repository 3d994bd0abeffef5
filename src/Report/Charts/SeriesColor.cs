namespace Behavior.Report.Charts;

/// <summary>A colour by name, so that a page can give it other values in the dark.</summary>
/// <param name="Variable">The CSS variable, without dashes in front.</param>
/// <param name="Light">On a light page, <c>#rrggbb</c>; also what a picture outside a page shows.</param>
/// <param name="Dark">On a dark page.</param>
public sealed record SeriesColor(string Variable, string Light, string Dark)
{
    /// <summary>Text and marks.</summary>
    public static SeriesColor Ink { get; } = new("ink", "#1c2024", "#e8eaed");

    /// <summary>Axis labels.</summary>
    public static SeriesColor Muted { get; } = new("muted", "#5c6570", "#a3abb5");

    /// <summary>Grid lines.</summary>
    public static SeriesColor Grid { get; } = new("grid", "#e4e7eb", "#2c323a");

    /// <summary>Reference lines: chance of one, the diagonal, human observers.</summary>
    public static SeriesColor Reference { get; } = new("reference", "#8d96a1", "#78828e");

    /// <summary>The gap between confidence and accuracy.</summary>
    public static SeriesColor Gap { get; } = new("gap", "#d9a13f", "#c98f2e");

    /// <summary>The accepted answers of a checkpoint, beside those of its update.</summary>
    public static SeriesColor Baseline { get; } = new("baseline", "#2b3138", "#dde1e6");

    /// <summary>The answers of an update: a hue of no family.</summary>
    public static SeriesColor Update { get; } = new("update", "#c8508a", "#e07aac");

    /// <summary>The colours that do not belong to a model.</summary>
    public static IReadOnlyList<SeriesColor> Structure { get; } = [Ink, Muted, Grid, Reference, Gap, Baseline, Update];
}
