using Behavior.Metrics;
using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>Horizontal bars, a group for each category and a bar for each model, with intervals.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Description">For those who do not see it.</param>
/// <param name="Categories">Names of the groups, from the top.</param>
/// <param name="Models">The bars of each group, from the top.</param>
/// <param name="Scale">The scale of the values; bars begin at its lower end.</param>
public sealed record BarsChart(string Title, string Description, IReadOnlyList<string> Categories, IReadOnlyList<Series> Models, Axis Scale) : Chart(Title, Description)
{
    const int BarPixels = 9, GapPixels = 11;

    /// <summary>A value to compare with, drawn as a line; null for none.</summary>
    public double? Reference { get; init; }

    /// <inheritdoc/>
    public override int Width => 620;

    /// <inheritdoc/>
    public override int Height => (int)(Padding.Top + Padding.Bottom) + Categories.Count * GroupPixels;

    int GroupPixels => Models.Count * BarPixels + GapPixels;

    internal override PixelPadding Padding => new(LabelSpace(Categories), 16, 44, 6);

    internal override void Draw(ChartCanvas canvas)
    {
        canvas.Horizontal(Scale);
        canvas.Vertical(new("", 0, Categories.Count, [.. Categories.Select((c, i) => (Categories.Count - i - 0.5, c))]), grid: false);
        var bar = (double)BarPixels / GroupPixels;
        for (var c = 0; c < Categories.Count; c++)
            for (var m = 0; m < Models.Count; m++)
                if (Models[m].Values[c] is { IsDefined: true } value)
                    Bar(canvas, value, Categories.Count - c - 0.5 + (Models.Count / 2.0 - m - 0.5) * bar, bar, Models[m].Color);
        if (Reference is { } at) canvas.Line(at, 0, at, Categories.Count, SeriesColor.Ink, 1, LinePattern.Dashed);
    }

    void Bar(ChartCanvas canvas, Estimate value, double y, double height, SeriesColor color)
    {
        canvas.Box(Scale.Min, Math.Clamp(value.Value, Scale.Min, Scale.Max), y - height * 0.42, y + height * 0.42, canvas.Of(color));
        if (value.Interval is { } i) canvas.Line(Math.Max(i.Low, Scale.Min), y, Math.Min(i.High, Scale.Max), y, SeriesColor.Ink);
    }
}
