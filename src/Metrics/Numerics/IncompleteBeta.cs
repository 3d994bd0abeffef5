namespace Behavior.Metrics.Numerics;

/// <summary>The regularised incomplete beta function by its continued fraction (Abramowitz, Stegun 26.5.8), evaluated by Lentz's method.</summary>
static class IncompleteBeta
{
    const double Tiny = 1e-300;

    /// <summary>I_x(a, b) for positive a, b and x from 0 to 1; <paramref name="y"/> is 1 - x, which would lose its digits near x = 1.</summary>
    public static double Regularised(double a, double b, double x, double y)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        // The fraction converges fast below the mean only; above it the complement does.
        if (x > (a + 1) / (a + b + 2)) return 1 - Regularised(b, a, y, x);
        var front = Math.Exp(LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b) + a * Math.Log(x) + b * (y > 0.5 ? double.LogP1(-x) : Math.Log(y))) / a;
        return front * Fraction(a, b, x);
    }

    static double Fraction(double a, double b, double x)
    {
        double c = 1, d = 1 / NotZero(1 - (a + b) * x / (a + 1)), value = d;
        for (var m = 1; m < 10_000; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / NotZero(1 + even * d);
            c = NotZero(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / NotZero(1 + odd * d);
            c = NotZero(1 + odd / c);
            var step = d * c;
            value *= step;
            if (Math.Abs(step - 1) < 1e-16) break;
        }
        return value;
    }

    static double NotZero(double x) => Math.Abs(x) < Tiny ? Tiny : x;
}
