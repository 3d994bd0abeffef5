namespace Behavior.Metrics.Statistics;

/// <summary>Shared by the corrections for many p-values.</summary>
static class PValues
{
    public delegate double[] Correction(ReadOnlySpan<double> p);

    public static int[] Ascending(ReadOnlySpan<double> p)
    {
        for (var i = 0; i < p.Length; i++)
            if (!(p[i] >= 0 && p[i] <= 1))
                throw BadInput.Argument($"the p-value at position {i}", "0 to 1", BadInput.Text(p[i]), "a test statistic, or NaN for a test that was not run: leave that entry null");
        var (keys, order) = (p.ToArray(), Enumerable.Range(0, p.Length).ToArray());
        Array.Sort(keys, order);
        return order;
    }

    public static double?[] Defined(IReadOnlyList<double?> p, Correction adjust)
    {
        var given = Enumerable.Range(0, p.Count).Where(i => p[i] is not null).ToArray();
        var adjusted = adjust(given.Select(i => p[i]!.Value).ToArray());
        var all = new double?[p.Count];
        for (var i = 0; i < given.Length; i++) all[given[i]] = adjusted[i];
        return all;
    }
}
