namespace Behavior.Metrics.Statistics;

/// <summary>What McNemar's test says of two models on the same samples. Only the samples that one of them gets right matter.</summary>
public sealed record McNemarTest
{
    /// <summary>b: samples that only the baseline gets right (regressed).</summary>
    public required int OnlyBaselineRight { get; init; }

    /// <summary>c: samples that only the candidate gets right (fixed).</summary>
    public required int OnlyCandidateRight { get; init; }

    /// <summary>b + c.</summary>
    public int Discordant => OnlyBaselineRight + OnlyCandidateRight;

    /// <summary>Exact two-sided p: min(1, 2 P(X &lt;= min(b, c))), X ~ Bin(b + c, 1/2). 1 without discordant samples; may underflow to 0, see <see cref="Log10P"/>.</summary>
    public required double P { get; init; }

    /// <summary>The decimal logarithm of <see cref="P"/>, which does not underflow.</summary>
    public required double Log10P { get; init; }

    /// <summary>One-sided exact p for 'the candidate is worse': P(X >= b).</summary>
    public required double PWorse { get; init; }

    /// <summary>One-sided exact p for 'the candidate is better': P(X >= c).</summary>
    public required double PBetter { get; init; }

    /// <summary>Two-sided mid-p: 2 P(X &lt;= k) - P(X = k); exactly 1 at b = c (Fagerland, Lydersen, Laake 2013). Less conservative; its size may exceed alpha slightly.</summary>
    public required double MidP { get; init; }

    /// <summary>One-sided mid-p for 'worse'.</summary>
    public required double MidPWorse { get; init; }

    /// <summary>One-sided mid-p for 'better'.</summary>
    public required double MidPBetter { get; init; }

    /// <summary>(b - c)^2 / (b + c), for reference; undefined without discordant samples.</summary>
    public required Figure ChiSquare { get; init; }

    /// <summary>Upper tail of one degree of freedom at <see cref="ChiSquare"/>.</summary>
    public required Figure PChiSquare { get; init; }

    /// <summary>max(0, |b - c| - 1)^2 / (b + c), for reference; undefined without discordant samples.</summary>
    public required Figure ChiSquareCorrected { get; init; }

    /// <summary>Upper tail of one degree of freedom at <see cref="ChiSquareCorrected"/>.</summary>
    public required Figure PChiSquareCorrected { get; init; }
}
