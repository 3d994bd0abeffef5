namespace Behavior.Metrics.Numerics;

/// <summary>erf and erfc in binary64 with small relative error also in the far tail, where p-values live.</summary>
static class ErrorFunction
{
    const double TwoOverRootPi = 1.1283791670955126, OneOverRootPi = 0.5641895835477563;

    /// <summary>1 - erf(x), without cancellation for large x.</summary>
    public static double Erfc(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x < 0) return 2 - Erfc(-x);
        if (x < 2) return 1 - Series(x);
        return x > 27.3 ? 0 : ContinuedFraction(x);
    }

    // erf(x) = 2/sqrt(pi) exp(-x^2) sum 2^n x^(2n+1) / (2n+1)!!: all terms positive, so nothing cancels.
    static double Series(double x)
    {
        double term = x, sum = x;
        for (var n = 1; term > sum * 1e-18; n++) sum += term *= 2 * x * x / (2 * n + 1);
        return TwoOverRootPi * Math.Exp(-x * x) * sum;
    }

    // erfc(x) = exp(-x^2)/sqrt(pi) * 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), evaluated from a depth that is enough for x >= 2.
    static double ContinuedFraction(double x)
    {
        var tail = x;
        for (var i = 120; i >= 1; i--) tail = x + i / 2.0 / tail;
        return ExpOfMinusSquare(x) * OneOverRootPi / tail;
    }

    // x*x rounds; its rounding error, times x^2, would be lost in the exponent. Math.FusedMultiplyAdd recovers it.
    static double ExpOfMinusSquare(double x)
    {
        var square = x * x;
        return Math.Exp(-square) * (1 - Math.FusedMultiplyAdd(x, x, -square));
    }
}
