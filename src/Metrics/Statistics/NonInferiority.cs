namespace Behavior.Metrics.Statistics;

/// <summary>Non-inferiority, inferiority and equivalence of paired accuracies with a margin (Tango 1998; the same statistic as Nam 1997).</summary>
public static class NonInferiority
{
    /// <summary>The three tests at once, with the interval that they read.</summary>
    /// <param name="table">Counts of the two models.</param>
    /// <param name="margin">Largest loss of accuracy that is acceptable, a fraction between 0 and 1.</param>
    /// <param name="alpha">Size of each one-sided test, below 0.5.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427: no samples, bad counts, margin or alpha.</exception>
    public static NonInferiorityTest Test(PairedOutcomes table, double margin, double alpha = 0.05)
    {
        if (!(margin > 0 && margin < 1)) throw BadInput.Argument("the margin", "a fraction between 0 and 1", BadInput.Text(margin), "a margin given in percent points");
        if (!(alpha > 0 && alpha < 0.5)) throw BadInput.Argument("alpha", "a fraction between 0 and 0.5", BadInput.Text(alpha), "a confidence level passed as alpha");
        double lower = PairedDifference.Score(table, -margin), upper = PairedDifference.Score(table, margin);
        var difference = PairedDifference.Tango(table, 1 - 2 * alpha);
        var pLower = Normal.Cdf(-lower);
        return new NonInferiorityTest
        {
            ZNonInferiority = lower,
            PNonInferiority = pLower,
            PInferiority = Normal.Cdf(lower),
            ZUpper = upper,
            PEquivalence = Math.Max(pLower, Normal.Cdf(upper)),
            Difference = difference,
            NonInferior = difference.Low > -margin,
            Inferior = difference.High < -margin,
            Equivalent = difference.Low > -margin && difference.High < margin,
        };
    }
}
