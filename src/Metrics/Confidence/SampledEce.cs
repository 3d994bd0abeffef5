using Behavior.Metrics.Numerics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// ECE as a sampled figure. ECE is a sum of absolute values, so chance alone makes it larger: a bin whose confidence is right shows a gap of
/// sqrt(2/pi) standard errors. The value stays the paper's; beside it stand a debiased one, and an interval that allows for the bias:
/// its lower end gives the bias back in full for every bin whose gap chance could have made, its upper end starts at the debiased value and
/// what that may miss of such bins.
/// perf/Statistics.Bench shows that it covers.
/// </summary>
public static class SampledEce
{
    /// <summary>Gaps of more standard errors than this are taken for real.</summary>
    const double Clear = 3;

    /// <summary>The debiased gap of a bin lies at most this many standard errors below the true one on average, at a true gap of 1.5.</summary>
    const double Missed = 0.105;

    static readonly double s_chance = Math.Sqrt(2 / Math.PI);

    /// <summary>Expected calibration error over equal-width bins, open below and closed above.</summary>
    /// <param name="units">The units of the samples.</param>
    /// <param name="confidences">The largest probability of each sample.</param>
    /// <param name="correct">Whether each is right.</param>
    /// <param name="bins">Number of bins.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425, 0427: bad confidences, lengths, no samples, bad bin count.</exception>
    public static SampledFigure Of(Units units, ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, int bins = 15) => Of(units, BinGaps.Of(units, confidences, correct, bins));

    /// <summary>The error without what chance adds to it.</summary>
    /// <param name="units">The units of the samples.</param>
    /// <param name="confidences">The largest probability of each sample.</param>
    /// <param name="correct">Whether each is right.</param>
    /// <param name="bins">Number of bins.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0423, 0424, 0425, 0427: bad confidences, lengths, no samples, bad bin count.</exception>
    public static double Debiased(Units units, ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, int bins = 15) => Debiased(BinGaps.Of(units, confidences, correct, bins));

    internal static double Debiased(BinGaps table) => table.Gap.Zip(table.Error, (gap, error) => Debiased(Math.Abs(gap), error)).Sum();

    internal static SampledFigure Of(Units units, BinGaps table)
    {
        double value = 0, debiased = 0, chance = 0, missed = 0;
        for (var b = 0; b < table.Gap.Length; b++)
        {
            double gap = Math.Abs(table.Gap[b]), error = table.Error[b];
            value += gap;
            debiased += Debiased(gap, error);
            if (gap >= Clear * error) continue;
            chance += s_chance * error;
            missed += Missed * error;
        }
        return SampledFigure.Of(value, units, table.Influence(value), chance, debiased - value + missed);
    }

    /// <summary>The gap whose absolute value, seen with a normal error, is on average what was seen; 0 where chance alone makes as much.</summary>
    internal static double Debiased(double gap, double error)
    {
        if (error == 0 || gap > 6 * error) return gap;
        return gap <= s_chance * error ? 0 : error * Roots.OfRising(m => MeanOfFolded(m) - gap / error, 0, gap / error);
    }

    /// <summary>E|N(m, 1)|.</summary>
    static double MeanOfFolded(double m) => s_chance * Math.Exp(-m * m / 2) + m * (1 - 2 * Normal.Cdf(-m));
}
