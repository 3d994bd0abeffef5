using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo;

/// <summary>Architectures by name, from assemblies that may be added at any time. Safe for concurrent use.</summary>
/// <param name="first">The assembly whose architectures are known from the start; it is searched on first use.</param>
sealed class ArchitectureIndex(Assembly first)
{
    readonly Lock _gate = new();
    readonly HashSet<Assembly> _assemblies = [];
    volatile Dictionary<string, (ArchitectureSpec Spec, Type Family)>? _known;

    /// <summary>Every architecture's name, sorted.</summary>
    public IReadOnlyList<string> Names => [.. Known().Keys.Order(StringComparer.Ordinal)];

    /// <summary>The configuration of this name.</summary>
    /// <exception cref="BehaviorException">BHV0101: there is none; the message offers the nearest names.</exception>
    public ArchitectureSpec Find(string name) => Known().TryGetValue(name, out var known)
        ? known.Spec
        : throw new BehaviorException("BHV0101", Suggest.Unknown("architecture", name, Known().Keys)
            + " An architecture of your own is known once its assembly is an Extension item.");

    /// <summary>Adds the architectures of an assembly; does nothing for one that was added before. What was known stays as it was where this fails.</summary>
    /// <exception cref="BehaviorException">BHV0101: its families cannot be asked, or one declares a name that is taken.</exception>
    public void Include(Assembly assembly)
    {
        lock (_gate) Search(assembly, Known());
    }

    Dictionary<string, (ArchitectureSpec Spec, Type Family)> Known()
    {
        if (_known is { } known) return known;
        lock (_gate) return _known ?? Search(first, []);
    }

    /// <summary>Puts another table in place of the known one, which other threads may be reading.</summary>
    Dictionary<string, (ArchitectureSpec Spec, Type Family)> Search(Assembly assembly, Dictionary<string, (ArchitectureSpec Spec, Type Family)> before)
    {
        if (_assemblies.Contains(assembly)) return before;
        var after = new Dictionary<string, (ArchitectureSpec Spec, Type Family)>(before, StringComparer.Ordinal);
        foreach (var (spec, family) in ArchitectureFamilies.Of(assembly))
            if (!after.TryAdd(spec.Name, (spec, family))) throw Taken(spec.Name, after[spec.Name].Family, family);
        _assemblies.Add(assembly);
        return _known = after;
    }

    static BehaviorException Taken(string name, Type holder, Type claimant) => new("BHV0101",
        $"Architecture '{name}' is declared twice: by {ArchitectureFamilies.Describe(holder)} and by {ArchitectureFamilies.Describe(claimant)}."
        + " Names must be unique, because a Checkpoint item tells architectures apart by nothing else. Rename the one in the extension.");
}
