using System.Reflection;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo;

/// <summary>Architectures by name, from assemblies that may be added at any time. Safe for concurrent use.</summary>
/// <param name="first">The assembly whose architectures are known from the start; it is searched on first use.</param>
sealed class ArchitectureIndex(Assembly first)
{
    readonly Lock _gate = new();
    readonly HashSet<Assembly> _assemblies = [];
    volatile OrderedDictionary<string, DeclaredArchitecture>? _known;

    /// <summary>Every architecture's name, sorted.</summary>
    public IReadOnlyList<string> Names => [.. Known().Keys.Order(StringComparer.Ordinal)];

    /// <summary>The names of those that were added after the first assembly, in order.</summary>
    public IReadOnlyList<string> OfOthers => [.. Known().Where(k => k.Value.DeclaredBy.Assembly != first).Select(k => k.Key)];

    /// <summary>The configurations by what their families are called, sorted; those of one family as it declares them.</summary>
    public IReadOnlyList<IGrouping<string, ArchitectureSpec>> Families => [.. Known().Values.GroupBy(k => k.Family, k => k.Spec).OrderBy(f => f.Key, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The configuration of this name.</summary>
    /// <exception cref="BehaviorException">BHV0101: there is none; the message offers the nearest names.</exception>
    public ArchitectureSpec Find(string name) => Known().TryGetValue(name, out var known)
        ? known.Spec
        : throw new BehaviorException("BHV0101", Unknown(name));

    /// <summary>What to say of a name that is none: the nearest ones, and the ways out.</summary>
    /// <param name="name">The name.</param>
    /// <param name="weights">The file that it was said of, where that is known.</param>
    public string Unknown(string name, string weights = "FILE") => Suggest.Unknown("architecture", name, Known().Keys, "'behavior inspect' lists them all.")
        + $" Where the network is none of them, three ways lead on: weights of a published one, which 'behavior inspect {weights}' detects from the file;"
        + " an architecture of your own as an Extension item; a model source of your own for answers that were made elsewhere (CONTRIBUTING.md shows both).";

    /// <summary>Adds the architectures of an assembly; does nothing for one that was added before. What was known stays as it was where this fails.</summary>
    /// <exception cref="BehaviorException">BHV0101: its families cannot be asked, or one declares a name that is taken.</exception>
    public void Include(Assembly assembly)
    {
        lock (_gate) Search(assembly, Known());
    }

    OrderedDictionary<string, DeclaredArchitecture> Known()
    {
        if (_known is { } known) return known;
        lock (_gate) return _known ?? Search(first, []);
    }

    /// <summary>Puts another table in place of the known one, which other threads may be reading.</summary>
    OrderedDictionary<string, DeclaredArchitecture> Search(Assembly assembly, OrderedDictionary<string, DeclaredArchitecture> before)
    {
        if (_assemblies.Contains(assembly)) return before;
        var after = new OrderedDictionary<string, DeclaredArchitecture>(before, StringComparer.Ordinal);
        foreach (var declared in ArchitectureFamilies.Of(assembly))
            if (!after.TryAdd(declared.Spec.Name, declared)) throw Taken(declared.Spec.Name, after[declared.Spec.Name].DeclaredBy, declared.DeclaredBy);
        _assemblies.Add(assembly);
        return _known = after;
    }

    static BehaviorException Taken(string name, Type holder, Type claimant) => new("BHV0101",
        $"Architecture '{name}' is declared twice: by {ArchitectureFamilies.Describe(holder)} and by {ArchitectureFamilies.Describe(claimant)}."
        + " Names must be unique, because a Checkpoint item tells architectures apart by nothing else. Rename the one in the extension.");
}
