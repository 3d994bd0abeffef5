namespace Behavior.Metrics.Statistics;

/// <summary>
/// The variance that units make. Units that lie in the same sets are a stratum, whose size is fixed; in each of them the influences' variance
/// times the number of units.
/// </summary>
/// <param name="Variance">Of the figure.</param>
/// <param name="Degrees">
/// Of freedom (Satterthwaite 1946): how well the variance is known. In a stratum of n units n - 1, or where a few of them carry it
/// 2n / (kurtosis - 1): of ten pictures that differ among thousands it is known as if by twenty.
/// </param>
/// <param name="Units">Units in all.</param>
sealed record Spread(double Variance, double Degrees, int Units)
{
    /// <summary>Fewer units than this say nothing about how far a figure could have come out otherwise.</summary>
    const int FewestUnits = 10;

    /// <summary>A spread that fewer of many units carry is too coarse for any interval.</summary>
    const int FewestCarriers = 3, Many = 30;

    /// <summary>Why there is no interval; null where there is one.</summary>
    public string? TooFew { get; init; }

    public static Spread Of(IReadOnlyList<SampledFigure.Term> terms)
    {
        double variance = 0, squares = 0, second = 0, fourth = 0;
        var units = 0;
        foreach (var (isSeeds, influences) in Strata(terms))
        {
            int n = influences.Count;
            double mean = influences.Average(), sum = influences.Sum(i => Math.Pow(i - mean, 2)), fourths = influences.Sum(i => Math.Pow(i - mean, 4));
            if (!isSeeds) (units, second, fourth) = (units + n, second + sum, fourth + fourths);
            if (n < 2 || sum == 0) continue;
            var own = sum * n / (n - 1);
            variance += own;
            squares += own * own / Math.Min(n - 1, 2 * n / (n * fourths / (sum * sum) - 1));
        }
        var carriers = fourth > 0 ? second * second / fourth : 0;
        var needed = units > Many ? FewestCarriers : 1;
        return new(variance, squares > 0 ? variance * variance / squares : double.PositiveInfinity, units)
        {
            TooFew = units < FewestUnits ? $"too few: {units} of {FewestUnits} units"
                : Math.Round(carriers, 6) < needed ? $"too few: {Math.Floor(Math.Round(carriers, 6))} of {needed} units differ"
                : null,
        };
    }

    /// <summary>Units by the sources that they lie in.</summary>
    static IEnumerable<(bool IsSeeds, List<double> Influences)> Strata(IReadOnlyList<SampledFigure.Term> terms)
    {
        if (terms.Count == 1) return [(terms[0].Units.AreSeeds, [.. terms[0].Counting().Select(u => terms[0].Influence[u])])];
        var totals = new Dictionary<string, (string Sources, bool IsSeed, double Influence)>(StringComparer.Ordinal);
        foreach (var term in terms)
            foreach (var u in term.Counting())
            {
                var name = term.Units.Names[u];
                var (sources, _, influence) = totals.TryGetValue(name, out var known) ? known : ("", false, 0);
                totals[name] = (sources + "\n" + term.Units.Source, term.Units.AreSeeds, influence + term.Influence[u]);
            }
        return totals.Values.GroupBy(t => (t.Sources, t.IsSeed)).Select(g => (g.Key.IsSeed, g.Select(t => t.Influence).ToList()));
    }
}
