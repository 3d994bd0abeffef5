using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Expected calibration error (15 equal-width bins, open below, closed above, as the paper's code has them) with a percentile
/// bootstrap interval, and the signed over-confidence beside it. ECE is biased upwards under resampling: the interval tends to lie
/// a little above the value.
/// </summary>
public static class CalibrationError
{
    const int Resamples = 2000;

    /// <summary>What is pinned of it.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        var ece = Bootstrap.Run(new EceStatistic(scores.Confidences, scores.Correct), Resamples).Percentile();
        var over = Calibration.Overconfidence(scores.Confidences, scores.Correct);
        return MetricSnapshot.Of(MetricIds.Ece, "fraction", ece, predictions, further: snapshot => snapshot
            .Number("confidence minus accuracy", over.Value, Jitter.Digits(over.N), Jitter.Rate(over.N)));
    }
}
