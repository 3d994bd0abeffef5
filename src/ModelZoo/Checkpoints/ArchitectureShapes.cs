using System.Collections.Concurrent;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Names and shapes of each architecture's tensors, from a network built once without values.</summary>
static class ArchitectureShapes
{
    static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, long[]>> s_known = new(StringComparer.Ordinal);

    /// <summary>The state dict's shapes.</summary>
    public static IReadOnlyDictionary<string, long[]> Of(string architecture) => s_known.GetOrAdd(architecture, name =>
    {
        // Unset values: the memory is asked for and never touched.
        using var model = ModelRegistry.Build(name, null);
        return model.state_dict().ToDictionary(s => s.Key, s => s.Value.shape, StringComparer.Ordinal);
    });
}
