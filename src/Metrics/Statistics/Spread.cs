namespace Behavior.Metrics.Statistics;

/// <summary>
/// The variance that units make. Units that lie in the same sets are a stratum, whose size is fixed; in each of them the influences' variance
/// times the number of units. Degrees of freedom by Satterthwaite (1946), from one less than each stratum's units.
/// </summary>
/// <param name="Variance">Of the figure.</param>
/// <param name="Degrees">Of freedom.</param>
/// <param name="Units">Units in all.</param>
/// <param name="Carriers">Units that carry the variance.</param>
sealed record Spread(double Variance, double Degrees, int Units, double Carriers)
{
    /// <summary>Fewer units than this say nothing about how far a figure could have come out otherwise.</summary>
    public const int FewestUnits = 10;

    /// <summary>A difference that fewer units carry is too coarse for a t interval; of few units a quarter must.</summary>
    const int FewestCarriers = 8;

    /// <summary>Why there is no interval; null where there is one.</summary>
    public string? TooFew { get; init; }

    public static Spread Of(IReadOnlyList<SampledFigure.Term> terms)
    {
        double variance = 0, squares = 0, second = 0, fourth = 0;
        var (units, seeds) = (0, 0);
        foreach (var stratum in Strata(terms))
        {
            var count = stratum.Influences.Count;
            if (stratum.IsSeeds) seeds += count;
            else units += count;
            if (count < 2) continue;
            var mean = stratum.Influences.Average();
            double sum = 0;
            foreach (var influence in stratum.Influences)
            {
                var square = (influence - mean) * (influence - mean);
                sum += square;
                if (stratum.IsSeeds) continue;
                second += square;
                fourth += square * square;
            }
            var own = sum * count / (count - 1);
            variance += own;
            squares += own * own / (count - 1);
        }
        var carriers = fourth > 0 ? second * second / fourth : 0;
        var needed = Math.Min(FewestCarriers, units / 4);
        return new(variance, squares > 0 ? variance * variance / squares : double.PositiveInfinity, units, carriers)
        {
            TooFew = units < FewestUnits ? $"too few: {units} of {FewestUnits} units"
                : carriers < needed ? $"too few: {Math.Floor(carriers)} of {needed} units differ"
                : null,
        };
    }

    /// <summary>Units by the sources that they lie in.</summary>
    static IEnumerable<(bool IsSeeds, List<double> Influences)> Strata(IReadOnlyList<SampledFigure.Term> terms)
    {
        if (terms.Count == 1) return [(terms[0].Units.AreSeeds, [.. terms[0].Influence])];
        var totals = new Dictionary<string, (string Sources, bool IsSeed, double Influence)>(StringComparer.Ordinal);
        foreach (var term in terms)
            for (var u = 0; u < term.Influence.Length; u++)
            {
                var name = term.Units.Names[u];
                var (sources, _, influence) = totals.TryGetValue(name, out var known) ? known : ("", false, 0);
                totals[name] = (sources + "\n" + term.Units.Source, term.Units.AreSeeds, influence + term.Influence[u]);
            }
        return totals.Values.GroupBy(t => (t.Sources, t.IsSeed)).Select(g => (g.Key.IsSeed, g.Select(t => t.Influence).ToList()));
    }
}
