using System.Globalization;

namespace Behavior.Metrics.Statistics;

/// <summary>p-values in words, and what the corrections for many of them share.</summary>
public static class PValues
{
    internal delegate double[] Correction(ReadOnlySpan<double> p);

    /// <summary>A p as texts have it: three decimals, one digit and its power of ten below 0.001.</summary>
    public static string Words(double p) => p switch
    {
        < 1e-300 => "<1e-300",
        < 0.001 => p.ToString("0e-0", CultureInfo.InvariantCulture),
        _ => p.ToString("0.###", CultureInfo.InvariantCulture),
    };

    internal static int[] Ascending(ReadOnlySpan<double> p)
    {
        for (var i = 0; i < p.Length; i++)
            if (!(p[i] >= 0 && p[i] <= 1))
                throw BadInput.Argument($"the p-value at position {i}", "0 to 1", BadInput.Text(p[i]), "a test statistic, or NaN for a test that was not run: leave that entry null");
        var (keys, order) = (p.ToArray(), Enumerable.Range(0, p.Length).ToArray());
        Array.Sort(keys, order);
        return order;
    }

    internal static double?[] Defined(IReadOnlyList<double?> p, Correction adjust)
    {
        var given = Enumerable.Range(0, p.Count).Where(i => p[i] is not null).ToArray();
        var adjusted = adjust(given.Select(i => p[i]!.Value).ToArray());
        var all = new double?[p.Count];
        for (var i = 0; i < given.Length; i++) all[given[i]] = adjusted[i];
        return all;
    }
}
