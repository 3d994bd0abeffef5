namespace Behavior.Metrics.Statistics;

/// <summary>
/// Two accuracies on two different sets of samples. Never for two models on the same samples: that ignores the pairing and loses
/// most of the power; see <see cref="McNemar"/> and <see cref="PairedDifference"/>.
/// </summary>
public static class TwoProportions
{
    /// <summary>p2 - p1 with Newcombe's interval (1998, method 10 without correlation: the square-and-add form of two Wilson intervals).</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts or level out of range, no trials.</exception>
    public static Estimate Difference(int right1, int n1, int right2, int n2, double level = 0.95)
    {
        var (w1, w2) = (Wilson.Limits(right1, n1, level), Wilson.Limits(right2, n2, level));
        double p1 = (double)right1 / n1, p2 = (double)right2 / n2, d = p2 - p1;
        return new(d, n1 + n2, d - double.Hypot(p2 - w2.Low, w1.High - p1), d + double.Hypot(w2.High - p2, p1 - w1.Low));
    }

    /// <summary>The pooled z statistic without continuity correction; undefined when all samples are right or all are wrong.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts out of range, no trials.</exception>
    public static Figure Z(int right1, int n1, int right2, int n2)
    {
        Counts.Require(right1, n1, atLeast: 1);
        Counts.Require(right2, n2, atLeast: 1);
        var pooled = ((double)right1 + right2) / ((double)n1 + n2);
        if (pooled is 0 or 1) return Figure.Undefined("all samples agree, so the pooled variance is 0");
        return ((double)right2 / n2 - (double)right1 / n1) / Math.Sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
    }

    /// <summary>Two-sided p of <see cref="Z"/>; undefined with it.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts out of range, no trials.</exception>
    public static Figure PZ(int right1, int n1, int right2, int n2)
    {
        var z = Z(right1, n1, right2, n2);
        return z.IsDefined ? 2 * Normal.Cdf(-Math.Abs(z.Value)) : z;
    }
}
