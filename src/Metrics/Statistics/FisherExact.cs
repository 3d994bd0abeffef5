namespace Behavior.Metrics.Statistics;

/// <summary>Fisher's exact test of two independent proportions: hypergeometric, margins fixed.</summary>
/// <param name="PTwoSided">Sum over all tables that are not more probable than the observed one.</param>
/// <param name="PFirstLower">P(X &lt;= x1).</param>
/// <param name="PFirstHigher">P(X >= x1).</param>
public readonly record struct FisherExact(double PTwoSided, double PFirstLower, double PFirstHigher)
{
    // Equal tables differ in the last bits of their probabilities.
    const double Allowance = 1e-7;

    /// <summary>Runs the test.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts out of range, no trials.</exception>
    public static FisherExact Test(int right1, int n1, int right2, int n2)
    {
        Counts.Require(right1, n1, atLeast: 1);
        Counts.Require(right2, n2, atLeast: 1);
        int right = right1 + right2, from = Math.Max(0, right - n2), to = Math.Min(n1, right);
        double observed = Probability(right1), two = 0, lower = 0, higher = 0;
        for (var x = from; x <= to; x++)
        {
            var p = Probability(x);
            if (p <= observed * (1 + Allowance)) two += p;
            if (x <= right1) lower += p;
            if (x >= right1) higher += p;
        }
        return new(Math.Min(1, two), Math.Min(1, lower), Math.Min(1, higher));

        // Three binomials at the pooled rate: each keeps its relative accuracy for large counts.
        double Probability(int x)
        {
            var rate = (double)right / (n1 + n2);
            return Math.Exp(Binomial.LogPmf(x, n1, rate) + Binomial.LogPmf(right - x, n2, rate) - Binomial.LogPmf(right, n1 + n2, rate));
        }
    }
}
