namespace Behavior.Metrics.Statistics;

/// <summary>The standard normal distribution to the last digits of binary64.</summary>
public static class Normal
{
    const double RootTwoPi = 2.5066282746310002;

    /// <summary>Phi(x): the probability of a value of at most <paramref name="x"/>; small relative error in both tails.</summary>
    public static double Cdf(double x) => x > 0 ? 1 - Lower(x) : Lower(-x);

    /// <summary>The density at <paramref name="x"/>.</summary>
    public static double Density(double x)
    {
        // x * x rounds, and in the exponent that error would grow with it: a fused multiply-add recovers it.
        var square = x * x;
        return Math.Exp(-square / 2) * (1 - Math.FusedMultiplyAdd(x, x, -square) / 2) / RootTwoPi;
    }

    /// <summary>z(q): the value that a standard normal variable falls below with probability <paramref name="q"/>.</summary>
    /// <param name="q">Between 0 and 1; exactly 0 and 1 give the infinities.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside [0, 1] or NaN.</exception>
    public static double Quantile(double q)
    {
        if (!(q >= 0 && q <= 1)) throw BadInput.Argument("the probability of a normal quantile", "0 to 1", BadInput.Text(q), "a level given in percent");
        if (q == 0) return double.NegativeInfinity;
        if (q == 1) return double.PositiveInfinity;
        return q > 0.5 ? -LowerQuantile(1 - q) : LowerQuantile(q);
    }

    /// <summary>The two-sided critical value of a confidence level: z((1 + level) / 2), 1.959963984540054 at 0.95.</summary>
    /// <param name="level">Confidence level between 0 and 1, both excluded.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside (0, 1).</exception>
    public static double TwoSided(double level)
    {
        BadInput.RequireLevel(level);
        return Quantile((1 + level) / 2);
    }

    // A start within 4.5e-4 (Abramowitz & Stegun 26.2.23), then Halley steps on Phi(x) = q, each of which triples the digits.
    static double LowerQuantile(double q)
    {
        var t = Math.Sqrt(-2 * Math.Log(q));
        var x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
        for (var i = 0; i < 4; i++)
        {
            var step = (Cdf(x) - q) / Density(x);
            x -= step / (1 + x * step / 2);
        }
        return x;
    }

    // Phi(-a) for a >= 0.
    static double Lower(double a)
    {
        if (double.IsNaN(a)) return a;
        if (a > 39) return 0;
        return a < 1 ? 0.5 - Density(a) * Series(a) : Density(a) / Mills(a);
    }

    // sum of a^(2n+1) / (2n+1)!!: all terms positive, so nothing cancels.
    static double Series(double a)
    {
        double term = a, sum = a;
        for (var n = 1; term > sum * 1e-18; n++) sum += term *= a * a / (2 * n + 1);
        return sum;
    }

    // a + 1/(a + 2/(a + 3/(a + ...))), from a depth that is enough for a >= 1.
    static double Mills(double a)
    {
        var tail = a;
        for (var k = (int)(20 + 400 / (a * a)); k >= 1; k--) tail = a + k / tail;
        return tail;
    }
}
