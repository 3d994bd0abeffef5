namespace Behavior.Metrics.Statistics;

/// <summary>Benjamini and Hochberg's step-up correction (1995): controls the expected share of false rejections among all rejections.</summary>
public static class BenjaminiHochberg
{
    /// <summary>Adjusted p-values, in the order given: p(i) becomes min(1, min over j >= i of m p(j) / j) in ascending order. Reject where it is at most alpha.</summary>
    /// <param name="p">p-values, 0 to 1.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: a value outside 0 to 1.</exception>
    public static double[] Adjust(ReadOnlySpan<double> p)
    {
        var order = PValues.Ascending(p);
        var adjusted = new double[p.Length];
        var smallest = 1.0;
        for (var j = order.Length; j >= 1; j--)
        {
            // m p / j is at least p; rounding must not say otherwise.
            var own = p[order[j - 1]];
            adjusted[order[j - 1]] = smallest = Math.Min(smallest, Math.Max(own, order.Length * own / j));
        }
        return adjusted;
    }

    /// <summary>The same where some tests have no p-value: null entries are left out of the count and stay null.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: a value outside 0 to 1.</exception>
    public static double?[] Adjust(IReadOnlyList<double?> p) => PValues.Defined(p, Adjust);
}
