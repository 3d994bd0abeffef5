using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>The mean of per-sample values with its large-sample interval.</summary>
public static class MeanEstimate
{
    /// <summary>
    /// The plain mean with mean -/+ z s / sqrt(n), s with divisor n - 1 (central limit theorem). One value has no interval. The
    /// interval may leave the range of a bounded metric: it is not clipped.
    /// </summary>
    /// <param name="values">One value a sample.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425: no values. BHV0429: a value is not finite.</exception>
    public static Estimate Of(ReadOnlySpan<double> values, double level = 0.95)
    {
        if (values.IsEmpty) throw BadInput.Empty("the mean of per-sample values");
        var mean = Sums.Finite(values, "per-sample values") / values.Length;
        if (values.Length == 1) return new Estimate(mean, 1);
        var squares = 0.0;
        foreach (var v in values) squares += (v - mean) * (v - mean);
        var half = Normal.TwoSided(level) * Math.Sqrt(squares / (values.Length - 1) / values.Length);
        return new Estimate(mean, values.Length, mean - half, mean + half);
    }
}
