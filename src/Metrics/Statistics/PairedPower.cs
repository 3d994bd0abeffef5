namespace Behavior.Metrics.Statistics;

/// <summary>
/// Power of McNemar's test (Miettinen 1968; Connor 1987, Biometrics 43). psi is the discordance rate, the expected (b + c) / n; delta the
/// difference of accuracies, candidate minus baseline; its sign does not matter to the two-sided tests. The exact test has less power than the formulas promise: see <see cref="Exact"/>.
/// </summary>
public static class PairedPower
{
    /// <summary>Approximate power: Phi((delta sqrt(n) - za sqrt(psi)) / sqrt(psi - delta^2)); the far tail of the two-sided test is left out.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: an argument out of range.</exception>
    public static double Approximate(int n, double discordance, double difference, double alpha = 0.05, bool twoSided = true)
    {
        if (n < 1) throw BadInput.Argument("n", "at least 1", $"{n}", "an empty set of samples");
        Require(discordance, difference);
        var spread = discordance - difference * difference;
        if (spread <= 0) return 1;
        return Normal.Cdf((Math.Abs(difference) * Math.Sqrt(n) - Critical(alpha, twoSided) * Math.Sqrt(discordance)) / Math.Sqrt(spread));
    }

    /// <summary>Samples that detect <paramref name="difference"/> with the wanted power: (za sqrt(psi) + zb sqrt(psi - delta^2))^2 / delta^2.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: an argument out of range, or more samples than an int counts.</exception>
    public static RequiredSamples RequiredN(double discordance, double difference, double alpha = 0.05, double power = 0.8, bool twoSided = true)
    {
        Require(discordance, difference);
        if (difference == 0) throw BadInput.Argument("the difference to detect", "more than 0", "0", "no difference can be shown with any number of samples");
        BadInput.RequireLevel(power);
        var root = Critical(alpha, twoSided) * Math.Sqrt(discordance) + Normal.Quantile(power) * Math.Sqrt(Math.Max(0, discordance - difference * difference));
        var exact = root * root / (difference * difference);
        if (exact > int.MaxValue) throw BadInput.Argument("the number of samples needed", $"at most {int.MaxValue}", BadInput.Text(exact), "a difference that is too small to be shown");
        var n = Math.Max(1, (int)Math.Ceiling(exact));
        return new(exact, n, Approximate(n, discordance, difference, alpha, twoSided));
    }

    /// <summary>
    /// The smallest difference of accuracies that n samples detect with the wanted power. Undefined where none can be shown: no
    /// discordance, too few samples, or a result above the discordance, which no difference can exceed.
    /// </summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: an argument out of range.</exception>
    public static Figure MinimumDetectableDifference(int n, double discordance, double alpha = 0.05, double power = 0.8, bool twoSided = true)
    {
        if (n < 1) throw BadInput.Argument("n", "at least 1", $"{n}", "an empty set of samples");
        Require(discordance, 0);
        BadInput.RequireLevel(power);
        if (discordance == 0) return Figure.Undefined("the two models never differ");
        double za = Critical(alpha, twoSided), zb = Normal.Quantile(power), inner = n + zb * zb - za * za;
        if (inner < 0) return Figure.Undefined($"{n} samples are too few to show any difference");
        var difference = Math.Sqrt(discordance) * (za * Math.Sqrt(n) + zb * Math.Sqrt(inner)) / (n + zb * zb);
        return difference > discordance ? Figure.Undefined($"{n} samples are too few: the difference would have to exceed the discordance rate") : difference;
    }

    /// <summary>
    /// The exact probability that the exact two-sided McNemar test (or its mid-p) gives p &lt;= alpha, when the cells b, c and the rest are
    /// multinomial with (psi - delta) / 2, (psi + delta) / 2 and 1 - psi. At delta = 0 it is the false-alarm rate.
    /// </summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: an argument out of range.</exception>
    public static double Exact(int n, double discordance, double difference, double alpha = 0.05, bool midP = false)
    {
        if (n < 1) throw BadInput.Argument("n", "at least 1", $"{n}", "an empty set of samples");
        Require(discordance, difference);
        BadInput.RequireLevel(alpha);
        if (discordance == 0) return 0;
        var worse = (discordance - difference) / (2 * discordance);
        double sum = 0;
        for (var m = 1; m <= n; m++)
        {
            var weight = Binomial.Pmf(m, n, discordance);
            // Weights this small cannot move the last digit of the sum.
            if (weight < 1e-22) continue;
            var k = LargestRejected(m, alpha, midP);
            if (k >= 0) sum += weight * (Binomial.Cdf(k, m, worse) + Binomial.Upper(m - k, m, worse));
        }
        return sum;
    }

    // The largest k = min(b, c) whose p is at most alpha; p grows with k. The allowance keeps p = alpha, a dyadic fraction, on the right side of rounding.
    static int LargestRejected(int m, double alpha, bool midP)
    {
        int low = -1, high = (m + 1) / 2;
        while (high - low > 1)
        {
            var k = (low + high) / 2;
            var test = McNemar.Exact(k, m - k);
            if ((midP ? test.MidP : test.P) <= alpha * (1 + 1e-12)) low = k;
            else high = k;
        }
        return low;
    }

    static double Critical(double alpha, bool twoSided)
    {
        BadInput.RequireLevel(alpha);
        return -Normal.Quantile(twoSided ? alpha / 2 : alpha);
    }

    static void Require(double discordance, double difference)
    {
        if (!(discordance >= 0 && discordance <= 1))
            throw BadInput.Argument("the discordance rate", "0 to 1", BadInput.Text(discordance), "a rate given in percent");
        if (!(Math.Abs(difference) <= discordance))
            throw BadInput.Argument("the difference", "at most the discordance rate in size", BadInput.Text(difference), "accuracies that differ on more samples than the discordance rate says");
    }
}
