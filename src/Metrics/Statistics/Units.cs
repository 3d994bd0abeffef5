namespace Behavior.Metrics.Statistics;

/// <summary>
/// What could have been drawn otherwise: the units behind samples. A unit is one sample, or all samples of one origin (the corruptions of a
/// picture, the views of an object), or a whole task, a batch, a seed. Units of one name are one unit wherever they appear, also in two sets.
/// </summary>
public sealed class Units
{
    const string SeedPrefix = "seeds of ";

    readonly int[] _ofSample;

    Units(string source, string[] names, int[] ofSample) => (Source, Names, _ofSample) = (source, names, ofSample);

    /// <summary>The set that the samples belong to; figures of one source share its units.</summary>
    public string Source { get; }

    /// <summary>Name of each unit.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Number of units.</summary>
    public int Count => Names.Count;

    /// <summary>Number of samples.</summary>
    public int Samples => _ofSample.Length;

    /// <summary>The unit of each sample.</summary>
    public ReadOnlySpan<int> OfSample => _ofSample;

    /// <summary>Groups samples by the name of each one's unit.</summary>
    /// <param name="source">Name of the set.</param>
    /// <param name="unitOfSample">The unit's name for each sample.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425: no samples.</exception>
    public static Units Of(string source, IReadOnlyList<string> unitOfSample)
    {
        if (unitOfSample.Count == 0) throw BadInput.Empty($"units of '{source}'");
        var positions = new Dictionary<string, int>(unitOfSample.Count, StringComparer.Ordinal);
        var ofSample = new int[unitOfSample.Count];
        for (var i = 0; i < ofSample.Length; i++)
        {
            if (!positions.TryGetValue(unitOfSample[i], out var unit)) positions[unitOfSample[i]] = unit = positions.Count;
            ofSample[i] = unit;
        }
        return new(source, [.. positions.Keys], ofSample);
    }

    /// <summary>Every sample a unit by itself, named by its position.</summary>
    public static Units Alone(string source, int samples) => Of(source, [.. Enumerable.Range(0, samples).Select(i => $"{source}/{i}")]);

    /// <summary>The source of the seeds of a recipe: they may be few, since t quantiles allow for it.</summary>
    public static string SeedsOf(string recipe) => SeedPrefix + recipe;

    /// <summary>Whether these are seeds of a recipe.</summary>
    internal bool AreSeeds => Source.StartsWith(SeedPrefix, StringComparison.Ordinal);
}
