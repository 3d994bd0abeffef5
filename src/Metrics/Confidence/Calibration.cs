using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>How far confidence and accuracy agree. The confidence of a sample is its largest softmax probability, its prediction the arg-max of its logits.</summary>
public static class Calibration
{
    /// <summary>Expected calibration error as the paper's code computes it: 15 bins, open below and closed above. A fraction, not percent.</summary>
    /// <param name="confidences">The largest probability of each sample.</param>
    /// <param name="correct">Whether each is right.</param>
    /// <param name="bins">Number of bins.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425, 0427: bad confidences, lengths, no samples, bad bin count.</exception>
    public static Estimate Ece(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, int bins = 15) =>
        Reliability.Of(confidences, correct, new BinEdges(bins)).Ece;

    /// <summary>Mean confidence, with the large-sample interval of a mean.</summary>
    /// <param name="confidences">The largest probability of each sample.</param>
    /// <param name="level">Confidence level of the interval.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0429: no samples, a value that is not finite.</exception>
    [Metric("mean_confidence", Direction.Descriptive, Low = 0, High = 1, Source = "mean of the largest softmax probability")]
    public static Estimate MeanConfidence(ReadOnlySpan<double> confidences, double level = 0.95) => MeanEstimate.Of(confidences, level);

    /// <summary>Signed over-confidence: mean confidence minus accuracy, positive when the model is too sure; large-sample interval of the mean of per-sample differences.</summary>
    /// <param name="confidences">The largest probability of each sample.</param>
    /// <param name="correct">Whether each is right.</param>
    /// <param name="level">Confidence level of the interval.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425: bad confidences, lengths, no samples.</exception>
    [Metric("overconfidence", Direction.NearerZeroIsBetter, Low = -1, High = 1, Source = "mean confidence minus accuracy")]
    public static Estimate Overconfidence(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, double level = 0.95)
    {
        Confidences.Require(confidences, correct);
        var gaps = new double[confidences.Length];
        for (var i = 0; i < gaps.Length; i++) gaps[i] = confidences[i] - (correct[i] ? 1 : 0);
        return MeanEstimate.Of(gaps, level);
    }
}
