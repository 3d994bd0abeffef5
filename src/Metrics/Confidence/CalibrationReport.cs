using Behavior.Metrics.Recognition;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>Accuracy and every calibration figure of one set of scores.</summary>
public sealed class CalibrationReport
{
    readonly PredictionScores _scores;

    /// <summary>Reads the figures from scores.</summary>
    /// <param name="scores">Scores; ask for class-wise bins there to have class-wise ECE here.</param>
    /// <param name="bins">Number of confidence bins; the paper's is 15.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: a bad bin count.</exception>
    public CalibrationReport(PredictionScores scores, int bins = 15)
    {
        _scores = scores;
        Reliability = Reliability.Of(scores.Confidences, scores.Correct, new BinEdges(bins));
        EqualMass = EqualMass.Of(scores.Confidences, scores.Correct, bins);
    }

    /// <summary>Top-1 accuracy with Wilson's interval.</summary>
    public Estimate Top1 => Accuracy.TopK(_scores.Ranks, _scores.Classes, 1);

    /// <summary>Top-5 accuracy with Wilson's interval; undefined with fewer than five classes.</summary>
    public Estimate Top5 => Accuracy.TopK(_scores.Ranks, _scores.Classes, 5);

    /// <summary>The equal-width bins: reliability diagram and confidence histogram.</summary>
    public Reliability Reliability { get; }

    /// <summary>The equal-mass groups.</summary>
    public EqualMass EqualMass { get; }

    /// <summary>Mean confidence with a large-sample interval.</summary>
    public Estimate MeanConfidence => Calibration.MeanConfidence(_scores.Confidences);

    /// <summary>Mean confidence minus accuracy with a large-sample interval.</summary>
    public Estimate Overconfidence => Calibration.Overconfidence(_scores.Confidences, _scores.Correct);

    /// <summary>Expected calibration error.</summary>
    public Estimate Ece => Reliability.Ece;

    /// <summary>Maximum calibration error.</summary>
    public Estimate Mce => Reliability.Mce;

    /// <summary>Equal-mass calibration error.</summary>
    public Estimate AdaptiveEce => EqualMass.Ece;

    /// <summary>
    /// For each class, the ECE of its own probability over all samples; mean over all classes, also those without samples.
    /// Undefined unless the scores were asked for class-wise bins.
    /// </summary>
    [Metric("classwise_ece", Direction.LowerIsBetter, Low = 0, High = 1, Source = "Kull et al. 2019, section 2; divided by all classes")]
    public Estimate ClasswiseEce => new(_scores.ClasswiseEce, _scores.N, null);

    /// <summary>Mean over samples of the sum over classes of (p - onehot)^2, not divided by the classes; large-sample interval.</summary>
    [Metric("brier", Direction.LowerIsBetter, Low = 0, High = 2, Unit = "squared probability", Source = "Brier 1950")]
    public Estimate Brier => MeanEstimate.Of(_scores.BrierScores);

    /// <summary>Mean of log-sum-exp minus the true class's logit, natural logarithm, no clipping; large-sample interval. Undefined when a given probability of a true class is 0.</summary>
    [Metric("nll", Direction.LowerIsBetter, Low = 0, Unit = "nats", Source = "cross-entropy of softmax")]
    public Estimate Nll
    {
        get
        {
            var infinite = _scores.NegativeLogLikelihoods.IndexOf(double.PositiveInfinity);
            return infinite >= 0
                ? Estimate.Undefined(_scores.N, $"sample {infinite} gives its true class a probability of 0")
                : MeanEstimate.Of(_scores.NegativeLogLikelihoods);
        }
    }
}
