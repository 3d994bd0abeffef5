namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Whether names are those of a network that can be loaded: by a layout, or of an architecture that an extension has made known.</summary>
static class KnownNames
{
    /// <summary>Whether these are names of a whole network, perhaps with others beside them.</summary>
    public static bool Are(IReadOnlySet<string> names) => CheckpointLayouts.All.Any(l => l.Recognises(names)) || ArchitectureShapes.OfExtensions.Any(own => own.All(names.Contains));
}
