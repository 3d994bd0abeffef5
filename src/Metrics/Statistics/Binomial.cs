using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>The binomial distribution, with small relative error also where probabilities underflow (logarithms do not).</summary>
public static class Binomial
{
    /// <summary>ln P(X = x) for X ~ Bin(n, p), by Loader's saddle-point form; negative infinity where impossible.</summary>
    public static double LogPmf(int x, int n, double p)
    {
        if (x < 0 || x > n) return double.NegativeInfinity;
        if (p == 0) return x == 0 ? 0 : double.NegativeInfinity;
        if (p == 1) return x == n ? 0 : double.NegativeInfinity;
        if (x == 0) return n * Math.Log(1 - p) is var log && p < 0.1 ? n * LogOnePlus(-p) : log;
        if (x == n) return n * Math.Log(p);
        var core = LogGamma.StirlingError(n) - LogGamma.StirlingError(x) - LogGamma.StirlingError(n - x)
            - LogGamma.Deviance(x, n * p) - LogGamma.Deviance(n - x, n * (1 - p));
        return core + 0.5 * Math.Log(n / (2 * Math.PI * x * (double)(n - x)));
    }

    /// <summary>P(X = x) for X ~ Bin(n, p).</summary>
    public static double Pmf(int x, int n, double p) => Math.Exp(LogPmf(x, n, p));

    /// <summary>ln P(X &lt;= x) for X ~ Bin(n, p), summed from the largest term down.</summary>
    public static double LogCdf(int x, int n, double p)
    {
        if (x < 0) return double.NegativeInfinity;
        if (x >= n) return 0;
        if (x > n * p) return LogOnePlus(-Math.Exp(LogCdf(n - x - 1, n, 1 - p)));
        double sum = 1, term = 1, odds = (1 - p) / p;
        for (var i = x; i > 0 && term > sum * 1e-17; i--) sum += term *= i * odds / (n - i + 1);
        return LogPmf(x, n, p) + Math.Log(sum);
    }

    /// <summary>P(X &lt;= x) for X ~ Bin(n, p).</summary>
    public static double Cdf(int x, int n, double p) => x > n * p && x < n && x >= 0 ? 1 - Math.Exp(LogCdf(n - x - 1, n, 1 - p)) : Math.Exp(LogCdf(x, n, p));

    /// <summary>P(X >= x) for X ~ Bin(n, p).</summary>
    public static double Upper(int x, int n, double p) => Cdf(n - x, n, 1 - p);

    static double LogOnePlus(double x) => Math.Abs(x) > 0.1 ? Math.Log(1 + x) : double.LogP1(x);
}
