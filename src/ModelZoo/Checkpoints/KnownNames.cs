namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Whether names are those of a network that can be loaded: by a layout, or of an architecture that an extension has made known.</summary>
static class KnownNames
{
    /// <summary>Whether these are names of a whole network, perhaps with others beside them; of an extension's network, which may have two tensors, most of them must be.</summary>
    public static bool Are(IReadOnlySet<string> names) =>
        CheckpointLayouts.All.Any(l => l.Recognises(names)) || ArchitectureShapes.OfExtensions.Any(own => own.Count > 0 && own.All(names.Contains) && AreMost(own.Count, names));

    static bool AreMost(int count, IReadOnlySet<string> names) => 2 * count > names.Count(n => !TensorHash.IsCount(n));
}
