using System.Collections.Concurrent;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Names and shapes of each architecture's tensors, from a network built once without values.</summary>
static class ArchitectureShapes
{
    static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, long[]>> s_known = new(StringComparer.Ordinal);

    static readonly ConcurrentDictionary<string, IReadOnlySet<string>> s_classifiers = new(StringComparer.Ordinal);
    static readonly ConcurrentDictionary<string, IReadOnlyList<string>> s_names = new(StringComparer.Ordinal);

    /// <summary>
    /// The names of every network that an extension has made known, without counts of batches and classifiers; none of one that cannot be built. The library's own
    /// are known by their layouts.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> OfExtensions => ModelRegistry.OfExtensions.Select(a => s_names.GetOrAdd(a, Names));

    static IReadOnlyList<string> Names(string architecture)
    {
        try { return [.. Of(architecture).Keys.Where(n => !TensorHash.IsCount(n) && !Classifier(architecture).Contains(n))]; }
        catch (Exception failure) when (failure is not OutOfMemoryException) { return []; } // somebody else's code, and a file that need not be for it
    }

    /// <summary>
    /// Names of the tensors that make class scores of features: those whose shape follows the number of classes. None where the network has no classes of its own.
    /// </summary>
    public static IReadOnlySet<string> Classifier(string architecture) => s_classifiers.GetOrAdd(architecture, name =>
    {
        if (ModelRegistry.Find(name).Classes is not (> 0 and var classes)) return new HashSet<string>();
        using var wider = ModelRegistry.Build(name, classes + 1);
        var shapes = Of(name);
        return wider.state_dict().Where(s => shapes.TryGetValue(s.Key, out var shape) && !shape.AsSpan().SequenceEqual(s.Value.shape)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
    });

    /// <summary>The state dict's shapes.</summary>
    public static IReadOnlyDictionary<string, long[]> Of(string architecture) => s_known.GetOrAdd(architecture, name =>
    {
        // Unset values: the memory is asked for and never touched.
        using var model = ModelRegistry.Build(name, null);
        return model.state_dict().ToDictionary(s => s.Key, s => s.Value.shape, StringComparer.Ordinal);
    });
}
