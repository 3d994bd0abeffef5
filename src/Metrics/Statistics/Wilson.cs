namespace Behavior.Metrics.Statistics;

/// <summary>Wilson's score interval of a proportion (Wilson 1927), without continuity correction.</summary>
public static class Wilson
{
    /// <summary>The proportion right / n with its Wilson interval: the two roots in q of (p - q)^2 = z^2 q (1 - q) / n.</summary>
    /// <param name="right">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials; none gives an undefined estimate.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts or level out of range.</exception>
    public static Estimate Proportion(int right, int n, double level = 0.95)
    {
        Counts.Require(right, n);
        if (n == 0) return Estimate.Undefined(0, "there are no samples");
        return new Estimate(new Figure((double)right / n), n, Limits(right, n, level));
    }

    /// <summary>The interval alone, for n of at least 1. The lower limit is exactly 0 at <c>right = 0</c>, the upper exactly 1 at <c>right = n</c>.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts or level out of range.</exception>
    public static Interval Limits(int right, int n, double level = 0.95)
    {
        Counts.Require(right, n, atLeast: 1);
        double z = Normal.TwoSided(level), p = (double)right / n, z2 = z * z;
        var scale = 1 + z2 / n;
        var centre = (p + z2 / (2.0 * n)) / scale;
        var half = z / scale * Math.Sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        // The formula leaves 1e-17 at the ends.
        return new(right == 0 ? 0 : centre - half, right == n ? 1 : centre + half);
    }
}
