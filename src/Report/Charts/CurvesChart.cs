using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>A curve for each model over settings, with an interval at each.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Description">For those who do not see it.</param>
/// <param name="Settings">Names of the settings, evenly spread over the horizontal axis.</param>
/// <param name="Setting">What the settings are.</param>
/// <param name="Models">The curves.</param>
/// <param name="Scale">The vertical scale.</param>
public sealed record CurvesChart(string Title, string Description, IReadOnlyList<string> Settings, string Setting, IReadOnlyList<Series> Models, Axis Scale)
    : Chart(Title, Description)
{
    /// <summary>Position of the setting without a transformation; null for none.</summary>
    public int? Untransformed { get; init; }

    /// <inheritdoc/>
    public override int Width => 400;

    /// <inheritdoc/>
    public override int Height => 290;

    internal override PixelPadding Padding => new(56, 14, 44, 10);

    internal override void Draw(ChartCanvas canvas)
    {
        canvas.Vertical(Scale);
        canvas.Horizontal(new(Setting, -0.25, Settings.Count - 0.75, [.. Settings.Select((s, i) => ((double)i, s))]), grid: false);
        if (Untransformed is { } at) canvas.Line(at, Scale.Min, at, Scale.Max, SeriesColor.Reference, 1, LinePattern.Dashed);
        foreach (var (m, model) in Models.Index())
        {
            var points = model.Values.Index().Where(v => v.Item is { IsDefined: true }).ToList();
            if (points.Count == 0) continue;
            var curve = canvas.Plot.Add.Scatter(points.Select(p => (double)p.Index).ToArray(), points.Select(p => p.Item!.Value).ToArray(), canvas.Of(model.Color));
            (curve.LineWidth, curve.MarkerSize) = (2, 7);
            foreach (var (x, value) in points)
                if (value!.Interval is { } i) canvas.Line(x, i.Low, x, i.High, model.Color);
        }
    }
}
