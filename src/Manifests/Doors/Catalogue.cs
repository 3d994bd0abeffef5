using System.Reflection;
using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Discovery;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;

namespace Behavior.Manifests.Doors;

/// <summary>
/// Everything that a manifest's items may name: dataset readers, label spaces, model sources, and (through <see cref="ModelRegistry"/>)
/// architectures; of the engine and of extensions alike.
/// </summary>
public sealed class Catalogue
{
    /// <summary>Finds what the given assemblies implement, beside what the engine's own projects do.</summary>
    /// <exception cref="BehaviorException">BHV0020, BHV0101, BHV0304: an assembly that cannot be used, or a name that is claimed twice.</exception>
    public Catalogue(params IReadOnlyList<Assembly> assemblies)
    {
        foreach (var assembly in assemblies) ModelRegistry.Include(assembly);
        Readers = new DatasetKinds([.. assemblies]);
        LabelSpaces = new LabelSpaces([.. assemblies]);
        var problems = new Problems();
        Sources = [.. Implementations.Of<ICheckpointKind>(assemblies, Extensions.Code, problems).OrderByDescending(s => s.Priority).ThenBy(s => s.Name, StringComparer.Ordinal)];
        problems.ThrowIfAny();
    }

    /// <summary>Readers by dataset kind.</summary>
    public DatasetKinds Readers { get; }

    /// <summary>Label spaces by name.</summary>
    public LabelSpaces LabelSpaces { get; }

    /// <summary>Model sources, the most particular first.</summary>
    public IReadOnlyList<ICheckpointKind> Sources { get; }

    /// <summary>The source that an item belongs to.</summary>
    /// <exception cref="BehaviorException">BHV0021: none takes it.</exception>
    public ICheckpointKind SourceOf(CheckpointItem item) => Sources.FirstOrDefault(s => s.Takes(item))
        ?? throw new BehaviorException("BHV0021", $"No model source takes checkpoint '{item.Name}': it has neither an Architecture nor a file that says what it is. Known sources: "
            + $"{string.Join("; ", Sources.Select(s => $"{s.Name} ({s.Sentence})"))}.");
}
