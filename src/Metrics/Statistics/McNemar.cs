namespace Behavior.Metrics.Statistics;

/// <summary>McNemar's test of two models on the same samples (McNemar 1947), exact: under the null hypothesis either model is as likely to be the right one of a discordant pair.</summary>
public static class McNemar
{
    /// <summary>The exact, mid-p and chi-square forms.</summary>
    /// <param name="onlyBaselineRight">b: samples that only the baseline gets right.</param>
    /// <param name="onlyCandidateRight">c: samples that only the candidate gets right.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: a negative count.</exception>
    public static McNemarTest Exact(int onlyBaselineRight, int onlyCandidateRight)
    {
        Counts.RequireNonNegative("the count of only the baseline right", onlyBaselineRight);
        Counts.RequireNonNegative("the count of only the candidate right", onlyCandidateRight);
        int b = onlyBaselineRight, c = onlyCandidateRight, m = checked(b + c), k = Math.Min(b, c);
        double logLower = Binomial.LogCdf(k, m, 0.5), point = Binomial.Pmf(k, m, 0.5);
        var logP = b == c ? 0 : Math.Min(0, Math.Log(2) + logLower);
        double worse = Binomial.Upper(b, m, 0.5), better = Binomial.Upper(c, m, 0.5);
        var (chi, chiCorrected) = (ChiSquare(b, c, m, 0), ChiSquare(b, c, m, 1));
        return new McNemarTest
        {
            OnlyBaselineRight = b,
            OnlyCandidateRight = c,
            P = Math.Exp(logP),
            Log10P = logP / Math.Log(10),
            PWorse = worse,
            PBetter = better,
            MidP = b == c ? 1 : 2 * Math.Exp(logLower) - point,
            MidPWorse = worse - point / 2,
            MidPBetter = better - point / 2,
            ChiSquare = chi,
            PChiSquare = Tail(chi),
            ChiSquareCorrected = chiCorrected,
            PChiSquareCorrected = Tail(chiCorrected),
        };
    }

    /// <summary>The test on two lists of correctness.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: different lengths, no samples.</exception>
    public static McNemarTest Exact(ReadOnlySpan<bool> baseline, ReadOnlySpan<bool> candidate)
    {
        var table = PairedOutcomes.Of(baseline, candidate);
        return Exact(table.OnlyBaselineRight, table.OnlyCandidateRight);
    }

    static Figure ChiSquare(int b, int c, int m, int correction)
    {
        if (m == 0) return Figure.Undefined("no sample is right in one model only");
        double excess = Math.Max(0, Math.Abs((double)b - c) - correction);
        return excess * excess / m;
    }

    static Figure Tail(Figure chi) => chi.IsDefined ? 2 * Normal.Cdf(-Math.Sqrt(chi.Value)) : chi;
}
