using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Statistics;

/// <summary>Student's t distribution with any positive number of degrees of freedom; infinitely many give the normal distribution.</summary>
public static class StudentT
{
    /// <summary>P(T &lt;= <paramref name="t"/>), with small relative error in the lower tail.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: degrees of freedom that are not positive.</exception>
    public static double Cdf(double t, double degrees)
    {
        if (!(degrees > 0)) throw BadInput.Argument("the degrees of freedom", "more than 0", BadInput.Text(degrees), "a single unit, which has no spread");
        if (double.IsPositiveInfinity(degrees)) return Normal.Cdf(t);
        if (t == 0) return 0.5;
        var tail = IncompleteBeta.Regularised(degrees / 2, 0.5, degrees / (degrees + t * t), t * t / (degrees + t * t)) / 2;
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The value that T falls below with probability <paramref name="q"/>: 2.2281 at 0.975 with ten degrees of freedom.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside 0 to 1, both excluded; degrees of freedom that are not positive.</exception>
    public static double Quantile(double q, double degrees)
    {
        BadInput.RequireLevel(q);
        if (double.IsPositiveInfinity(degrees)) return Normal.Quantile(q);
        if (q == 0.5) return 0;
        if (q > 0.5) return -Quantile(1 - q, degrees);
        var low = -1.0;
        while (Cdf(low, degrees) > q) low *= 2;
        return Roots.OfRising(t => Cdf(t, degrees) - q, low, 0);
    }

    /// <summary>The two-sided critical value of a confidence level.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside (0, 1); degrees of freedom that are not positive.</exception>
    public static double TwoSided(double level, double degrees)
    {
        BadInput.RequireLevel(level);
        return -Quantile((1 - level) / 2, degrees);
    }
}
