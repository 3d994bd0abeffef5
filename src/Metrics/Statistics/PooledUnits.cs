namespace Behavior.Metrics.Statistics;

/// <summary>
/// The units of several figures, each once: units of one name are one unit in whichever sets they lie, and units that lie in the same sets are
/// a stratum. Strata, and units in them, are in ordinal order, so draws depend on neither the order nor the number of the figures.
/// </summary>
sealed class PooledUnits
{
    readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public PooledUnits(IEnumerable<SampledFigure> figures)
    {
        var sources = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var units in figures.SelectMany(f => f.Terms).Select(t => t.Units).Distinct())
        {
            if (!sources.TryGetValue(units.Source, out var names)) sources[units.Source] = names = new(StringComparer.Ordinal);
            names.UnionWith(units.Names);
        }
        var liesIn = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (source, names) in sources)
            foreach (var name in names)
                liesIn[name] = liesIn.TryGetValue(name, out var others) ? others + "\n" + source : source;
        var strata = new List<(int, int)>();
        foreach (var stratum in liesIn.GroupBy(u => u.Value, u => u.Key).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var start = _positions.Count;
            foreach (var name in stratum.Order(StringComparer.Ordinal)) _positions.Add(name, _positions.Count);
            strata.Add((start, _positions.Count - start));
        }
        Strata = strata;
    }

    /// <summary>First unit and number of units of each stratum.</summary>
    public IReadOnlyList<(int Start, int Count)> Strata { get; }

    /// <summary>Units in all.</summary>
    public int Count => _positions.Count;

    /// <summary>The influence of every unit on a figure.</summary>
    public double[] InfluencesOn(SampledFigure figure)
    {
        var influences = new double[Count];
        foreach (var term in figure.Terms)
            for (var u = 0; u < term.Influence.Length; u++) influences[_positions[term.Units.Names[u]]] += term.Influence[u];
        return influences;
    }
}
