namespace Behavior.Metrics.Numerics;

/// <summary>The saddle-point pieces (Loader 2000) that keep binomial probabilities accurate for large n.</summary>
static class LogGamma
{
    const double HalfLogTwoPi = 0.91893853320467267;

    // ln(n!) - [ln(sqrt(2 pi n)) + n ln n - n] for n = 0..15, where the series below is not yet exact.
    static readonly double[] s_smallErrors = [.. Enumerable.Range(0, 16).Select(n => n == 0 ? 0 : Math.Log(Factorial(n)) - (HalfLogTwoPi + 0.5 * Math.Log(n) + n * Math.Log(n) - n))];

    /// <summary>ln Gamma(x) for x > 0: Stirling's formula with its error, after moving x above 16.</summary>
    public static double Of(double x)
    {
        var shift = 0.0;
        for (; x < 16; x++) shift += Math.Log(x);
        var n = x - 1;
        return HalfLogTwoPi + 0.5 * Math.Log(n) + n * Math.Log(n) - n + Series(n) - shift;
    }

    /// <summary>The error of Stirling's formula for ln(n!).</summary>
    public static double StirlingError(double n)
    {
        return n <= 15 ? s_smallErrors[(int)n] : Series(n);
    }

    static double Series(double n)
    {
        var s = 1 / (n * n);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s / 1188)))) / n;
    }

    /// <summary>x ln(x / m) + m - x without cancellation near x = m.</summary>
    public static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) >= 0.1 * (x + m)) return x * Math.Log(x / m) + m - x;
        var v = (x - m) / (x + m);
        double sum = (x - m) * v, term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next == sum) return next;
            sum = next;
        }
    }

    static double Factorial(int n)
    {
        var product = 1.0;
        for (var i = 2; i <= n; i++) product *= i;
        return product;
    }
}
