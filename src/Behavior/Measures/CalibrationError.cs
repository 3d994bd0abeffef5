using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Expected calibration error (15 equal-width bins, open below, closed above, as the paper's code has them) with an interval that allows for
/// its bias; beside it the debiased error and the signed over-confidence.
/// </summary>
public static class CalibrationError
{
    /// <summary>What is pinned of it.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        SampledFigure ece = CalibrationComparison.Ece(predictions), over = CalibrationComparison.Overconfidence(predictions);
        return MetricSnapshot.Of(MetricIds.Ece, "fraction", NotBelowZero(ece.Estimate()), predictions, further: snapshot => snapshot
            .Number("debiased", CalibrationComparison.DebiasedEce(predictions), Jitter.Digits(ece.N), Jitter.Rate(ece.N))
            .Number("confidence minus accuracy", over.Value, Jitter.Digits(over.N), Jitter.Rate(over.N)));
    }

    /// <summary>An error is at least 0, and so are the ends of its interval.</summary>
    internal static Estimate NotBelowZero(Estimate ece) => ece.Interval is { } i ? new(ece.Figure, ece.N, i with { Low = Math.Max(0, i.Low) }) : ece;
}
