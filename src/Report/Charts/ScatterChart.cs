using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>Models as points with intervals both ways, beside a line that says what is expected.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Description">For those who do not see it.</param>
/// <param name="Points">The models.</param>
/// <param name="Line">Points of the expected line, ascending; empty for none.</param>
/// <param name="Across">The horizontal scale.</param>
/// <param name="Up">The vertical scale.</param>
public sealed record ScatterChart(string Title, string Description, IReadOnlyList<ScatterPoint> Points, IReadOnlyList<(double X, double Y)> Line, Axis Across, Axis Up) : Chart(Title, Description)
{
    /// <inheritdoc/>
    public override int Width => 288;

    /// <inheritdoc/>
    public override int Height => 280;

    internal override PixelPadding Padding => new(54, 14, 44, 10);

    internal override void Draw(ChartCanvas canvas)
    {
        canvas.Horizontal(Across);
        canvas.Vertical(Up);
        canvas.Line(Math.Max(Across.Min, Up.Min), Math.Max(Across.Min, Up.Min), Math.Min(Across.Max, Up.Max), Math.Min(Across.Max, Up.Max), SeriesColor.Reference, 1, LinePattern.Dotted);
        foreach (var (a, b) in Line.Zip(Line.Skip(1))) canvas.Line(a.X, a.Y, b.X, b.Y, SeriesColor.Muted, 1.5f);
        foreach (var point in Points.Where(p => p.X.IsDefined && p.Y.IsDefined))
        {
            if (point.X.Interval is { } across) canvas.Line(across.Low, point.Y.Value, across.High, point.Y.Value, point.Color);
            if (point.Y.Interval is { } up) canvas.Line(point.X.Value, up.Low, point.X.Value, up.High, point.Color);
            canvas.Dot(point.X.Value, point.Y.Value, point.Color, point.IsControl ? 6 : 10, point.IsControl ? MarkerShape.OpenCircle : MarkerShape.FilledCircle);
        }
    }
}
