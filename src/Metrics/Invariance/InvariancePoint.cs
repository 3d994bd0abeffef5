namespace Behavior.Metrics.Invariance;

/// <summary>Behaviour at one setting of a transformation.</summary>
public sealed record InvariancePoint
{
    /// <summary>The setting (scale, shift in pixels, side in pixels).</summary>
    public required double Setting { get; init; }

    /// <summary>Top-1 accuracy with Wilson's interval.</summary>
    public required Estimate Accuracy { get; init; }

    /// <summary>Mean softmax probability of the true class, with a large-sample interval.</summary>
    [Metric("true_class_probability", Direction.HigherIsBetter, Low = 0, High = 1, Source = "kirill-vish/Beyond-INet inference/invariance.py")]
    public required Estimate TrueClassProbability { get; init; }

    /// <summary>Mean confidence with a large-sample interval.</summary>
    public required Estimate MeanConfidence { get; init; }

    /// <summary>Expected calibration error.</summary>
    public required Estimate Ece { get; init; }

    /// <summary>Mean confidence minus accuracy.</summary>
    public required Estimate Overconfidence { get; init; }

    /// <summary>Share of samples whose prediction equals their own at the reference, right or wrong; Wilson's interval.</summary>
    [Metric("consistency", Direction.HigherIsBetter, Low = 0, High = 1, Source = "share of unchanged predictions")]
    public required Estimate Consistency { get; init; }

    /// <summary>Of the samples right at the reference, the share right here; undefined if none is right there.</summary>
    [Metric("kept_when_right", Direction.HigherIsBetter, Low = 0, High = 1, Source = "share of right samples that stay right")]
    public required Estimate KeptWhenRightAtReference { get; init; }
}
