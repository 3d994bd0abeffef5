using System.Globalization;
using Behavior.Evaluation;
using Behavior.Metrics.Confidence;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// The reliability diagram with its confidence histogram: for each of 15 bins of confidence the samples in it, their accuracy and their mean
/// confidence. The counts are the histogram.
/// </summary>
public static class ReliabilityDiagram
{
    /// <summary>What is pinned of it.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        var diagram = Reliability.Of(scores.Confidences, scores.Correct);
        return MetricSnapshot.Of(MetricIds.Reliability, "fraction", diagram.Mce, predictions,
            tolerance: 2.0 * Jitter.Samples / Math.Max(1, SmallestBin(diagram)), further: snapshot =>
        {
            foreach (var bin in diagram.Bins)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{bin.Lower:0.00}-{bin.Upper:0.00} ");
                var tolerance = 2.0 * Jitter.Samples / Math.Max(1, bin.Count);
                snapshot.Number(name + "samples", bin.Count, 0, Jitter.Samples, FigureKind.Count);
                if (bin.Count > 2 * Jitter.Samples) // an emptier bin may lose all of its samples to its neighbours
                    snapshot.Figure(name + "accuracy", bin.Accuracy, 4, tolerance).Figure(name + "confidence", bin.Confidence, 4, tolerance);
            }
        });
    }

    static int SmallestBin(Reliability diagram) => diagram.Bins.Where(b => b.Count > 0).Min(b => b.Count);
}
