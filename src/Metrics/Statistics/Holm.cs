namespace Behavior.Metrics.Statistics;

/// <summary>Holm's step-down correction (Holm 1979): controls the chance of even one false rejection among all.</summary>
public static class Holm
{
    /// <summary>Adjusted p-values, in the order given: p(i) becomes min(1, max over j &lt;= i of (m - j + 1) p(j)) in ascending order. Reject where it is at most alpha.</summary>
    /// <param name="p">p-values, 0 to 1.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: a value outside 0 to 1.</exception>
    public static double[] Adjust(ReadOnlySpan<double> p)
    {
        var order = PValues.Ascending(p);
        var adjusted = new double[p.Length];
        var largest = 0.0;
        for (var j = 0; j < order.Length; j++)
            adjusted[order[j]] = largest = Math.Max(largest, Math.Min(1, (order.Length - j) * p[order[j]]));
        return adjusted;
    }

    /// <summary>The same where some tests have no p-value: null entries are left out of the count and stay null.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: a value outside 0 to 1.</exception>
    public static double?[] Adjust(IReadOnlyList<double?> p) => PValues.Defined(p, Adjust);
}
