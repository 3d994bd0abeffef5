using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>The exact interval of a proportion (Clopper, Pearson 1934): never covers less than its level, and is wider than Wilson's for it.</summary>
public static class ClopperPearson
{
    /// <summary>The proportion right / n with its Clopper-Pearson interval.</summary>
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

    /// <summary>The q at which P(X >= right) and P(X &lt;= right) are (1 - level) / 2 for X ~ Bin(n, q); exactly 0 at right = 0 and 1 at right = n.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts or level out of range.</exception>
    public static Interval Limits(int right, int n, double level = 0.95)
    {
        Counts.Require(right, n, atLeast: 1);
        BadInput.RequireLevel(level);
        // Tails are compared as logarithms and the search ends at neighbouring doubles: a limit of 1e-6 keeps its digits.
        double target = Math.Log((1 - level) / 2), p = (double)right / n;
        var low = right == 0 ? 0 : Roots.OfRising(q => Binomial.LogCdf(n - right, n, 1 - q) - target, 0, p);
        var high = right == n ? 1 : Roots.OfFalling(q => Binomial.LogCdf(right, n, q) - target, p, 1);
        return new(low, high);
    }
}
