using System.Reflection;
using Behavior.Manifests;
using Behavior.Manifests.Doors;

namespace Behavior.Evaluation.Sources;

/// <summary>The catalogue of a manifest: the engine's own readers, architectures and model sources, and those of its extensions.</summary>
public static class ModelSources
{
    /// <summary>Loads the manifest's extensions and finds what there is.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0020: an extension cannot be used.</exception>
    public static Catalogue Catalogue(Manifest manifest) => Catalogue([.. manifest.Extensions.Select(Extensions.Load)]);

    /// <summary>The engine's own, and those of the given assemblies.</summary>
    public static Catalogue Catalogue(params IReadOnlyList<Assembly> extensions) => new([typeof(ModelSources).Assembly, .. extensions]);
}
