using Behavior.Metrics.Confidence;
using ScottPlot;

namespace Behavior.Report.Charts;

/// <summary>A reliability diagram above its confidence histogram: bars are the accuracy of each bin, the marked part is its distance from the bin's confidence.</summary>
/// <param name="Title">The model.</param>
/// <param name="Description">For those who do not see it.</param>
/// <param name="Diagram">The bins.</param>
/// <param name="Color">The model's colour.</param>
public sealed record ReliabilityChart(string Title, string Description, Reliability Diagram, SeriesColor Color) : Chart(Title, Description)
{
    const double HistogramTop = -0.09, HistogramBottom = -0.42;

    /// <summary>Another diagram of the same samples, drawn as a stepped line over the bars and over the histogram: what was accepted. Null for none.</summary>
    public Reliability? Baseline { get; init; }

    /// <inheritdoc/>
    public override int Width => 288;

    /// <inheritdoc/>
    public override int Height => 360;

    internal override PixelPadding Padding => new(50, 10, 42, 8);

    internal override void Draw(ChartCanvas canvas)
    {
        canvas.Horizontal(Axis.Percent("confidence, %", step: 0.25));
        canvas.Vertical(Axis.Percent("accuracy, %", step: 0.25) with { Min = HistogramBottom });
        var largest = Diagram.Bins.Concat(Baseline?.Bins ?? []).Max(b => b.Count);
        foreach (var bin in Diagram.Bins.Where(b => b.Count > 0))
        {
            double left = bin.Lower + 0.005, right = bin.Upper - 0.005;
            canvas.Box(left, right, 0, bin.Accuracy.Value, canvas.Of(Color));
            canvas.Box(left, right, Math.Min(bin.Accuracy.Value, bin.Confidence.Value), Math.Max(bin.Accuracy.Value, bin.Confidence.Value), canvas.Of(SeriesColor.Gap).WithAlpha(0.55));
            canvas.Box(left, right, HistogramBottom, HistogramBottom + (HistogramTop - HistogramBottom) * bin.Count / largest, canvas.Of(SeriesColor.Reference));
        }
        canvas.Line(0, 0, 1, 1, SeriesColor.Ink, 1, LinePattern.Dashed);
        if (Baseline is { } baseline)
        {
            Steps(canvas, baseline, b => b.Accuracy.Value);
            Steps(canvas, baseline, b => HistogramBottom + (HistogramTop - HistogramBottom) * b.Count / largest);
        }
        canvas.Line(0, HistogramBottom, 1, HistogramBottom, SeriesColor.Reference);
        canvas.Text("samples", 0.02, HistogramTop, Alignment.UpperLeft, SeriesColor.Muted);
    }

    /// <summary>A line over each bin that holds samples, joined to its neighbour's where there is one.</summary>
    static void Steps(ChartCanvas canvas, Reliability diagram, Func<ReliabilityBin, double> height)
    {
        ReliabilityBin? before = null;
        foreach (var bin in diagram.Bins)
        {
            if (bin.Count > 0)
            {
                if (before is { Count: > 0 } neighbour) canvas.Line(bin.Lower, height(neighbour), bin.Lower, height(bin), SeriesColor.Baseline, 2);
                canvas.Line(bin.Lower, height(bin), bin.Upper, height(bin), SeriesColor.Baseline, 2);
            }
            before = bin;
        }
    }
}
