using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>Intervals of the difference of two accuracies on the same samples, candidate minus baseline = (c - b) / n. Tango's is the one to report.</summary>
public static class PairedDifference
{
    /// <summary>
    /// Tango's score interval (Tango 1998, Statistics in Medicine 17): inverts the score test that <see cref="NonInferiority"/> uses, so
    /// interval and test never disagree. Needs no correction without discordant samples; near-nominal coverage at small n.
    /// </summary>
    /// <param name="table">Counts of the two models.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427: no samples, bad counts or level.</exception>
    [Metric("accuracy_difference", Direction.HigherIsBetter, Low = -1, High = 1, Source = "Tango 1998, Statistics in Medicine 17")]
    public static Estimate Tango(PairedOutcomes table, double level = 0.95)
    {
        var (b, c, n) = (table.Checked().OnlyBaselineRight, table.OnlyCandidateRight, table.N);
        var z = Normal.TwoSided(level);
        var difference = ((double)c - b) / n;
        var low = b == n ? -1 : Roots.OfFalling(d => Score(b, c, n, d) - z, -1, difference);
        var high = c == n ? 1 : Roots.OfFalling(d => Score(b, c, n, d) + z, difference, 1);
        return new(difference, n, low, high);
    }

    /// <summary>
    /// The score statistic z(delta) for 'the difference is delta', delta in (-1, 1): (c - b - n delta) / sqrt(n (2 q + delta (1 - delta))),
    /// q the maximum-likelihood probability of cell b under that hypothesis. Falls as delta grows; z(0) is the signed root of McNemar's chi-square.
    /// </summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427: no samples, bad counts, delta outside (-1, 1).</exception>
    public static double Score(PairedOutcomes table, double delta)
    {
        if (!(delta > -1 && delta < 1)) throw BadInput.Argument("delta", "a difference of accuracies between -1 and 1", BadInput.Text(delta), "a difference given in percent points");
        table.Checked();
        return Score(table.OnlyBaselineRight, table.OnlyCandidateRight, table.N, delta);
    }

    /// <summary>Newcombe's method 10 (Newcombe 1998): closed form from two Wilson intervals and the phi coefficient. A second opinion.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427: no samples, bad counts or level.</exception>
    public static Estimate Newcombe(PairedOutcomes table, double level = 0.95)
    {
        var n = table.Checked().N;
        int right1 = table.BothRight + table.OnlyCandidateRight, right2 = table.BothRight + table.OnlyBaselineRight;
        double p1 = (double)right1 / n, p2 = (double)right2 / n, phi = Phi(table), d = p1 - p2;
        var (w1, w2) = (Wilson.Limits(right1, n, level), Wilson.Limits(right2, n, level));
        return new(d, n, d - Root(p1 - w1.Low, w2.High - p2, phi), d + Root(w1.High - p1, p2 - w2.Low, phi));
    }

    /// <summary>The continuity-corrected phi coefficient of <see cref="Newcombe"/>; 0 when a margin of the table is empty.</summary>
    public static double Phi(PairedOutcomes table)
    {
        var (a, b, c, d) = ((double)table.BothRight, (double)table.OnlyBaselineRight, (double)table.OnlyCandidateRight, (double)table.BothWrong);
        var margins = (a + b) * (c + d) * (a + c) * (b + d);
        if (margins == 0) return 0;
        double t = a * d - b * c, n = table.N;
        var numerator = t > n / 2 ? t - n / 2 : t < 0 ? t : 0;
        return numerator / Math.Sqrt(margins);
    }

    /// <summary>Wald's interval, for reference: it collapses to width 0 without discordant samples. Not clipped.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427: no samples, bad counts or level.</exception>
    public static Estimate Wald(PairedOutcomes table, double level = 0.95)
    {
        double n = table.Checked().N, d = ((double)table.OnlyCandidateRight - table.OnlyBaselineRight) / n;
        var half = Normal.TwoSided(level) * WaldStandardError(table);
        return new(d, table.N, d - half, d + half);
    }

    /// <summary>sqrt((b + c) - (c - b)^2 / n) / n.</summary>
    public static double WaldStandardError(PairedOutcomes table)
    {
        double n = table.Checked().N, difference = (double)table.OnlyCandidateRight - table.OnlyBaselineRight;
        return Math.Sqrt(table.Discordant - difference * difference / n) / n;
    }

    static double Root(double x, double y, double phi) => Math.Sqrt(Math.Max(0, x * x - 2 * phi * x * y + y * y));

    static double Score(double b, double c, double n, double delta)
    {
        var numerator = c - b - n * delta;
        if (numerator == 0) return 0;
        double linear = -(b + c) + (2 * n - c + b) * delta, constant = -b * delta * (1 - delta);
        var root = Math.Sqrt(Math.Max(0, linear * linear - 8 * n * constant));
        // The larger root of 2n q^2 + linear q + constant; the usual form cancels for a positive linear term.
        var q = linear > 0 ? -2 * constant / (linear + root) : (root - linear) / (4 * n);
        return numerator / Math.Sqrt(Math.Max(0, n * (2 * q + delta * (1 - delta))));
    }
}
