namespace Behavior.Metrics.Numerics;

/// <summary>Sums that do not lose digits over 50,000 terms (Neumaier's compensated summation).</summary>
static class Sums
{
    public static double Of(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var v in values)
        {
            var next = sum + v;
            lost += Math.Abs(sum) >= Math.Abs(v) ? sum - next + v : v - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    /// <summary>The sum, after checking that every value is finite.</summary>
    public static double Finite(ReadOnlySpan<double> values, string what)
    {
        RequireFinite(values, what);
        return Of(values);
    }

    public static void RequireFinite(ReadOnlySpan<double> values, string what)
    {
        for (var i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i])) throw BadInput.NotFinite(what, i, values[i]);
    }
}
