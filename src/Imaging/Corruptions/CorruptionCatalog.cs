using Behavior.Diagnostics;

namespace Behavior.Imaging.Corruptions;

/// <summary>All corruptions by name. Thread-safe.</summary>
public static class CorruptionCatalog
{
    static readonly Dictionary<string, Corruption> s_all = typeof(Corruption).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(Corruption)))
        .Select(t => (Corruption)Activator.CreateInstance(t)!)
        .ToDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>The 19 corruptions, by group and then by name: ImageNet-C's fifteen, then its four extra ones.</summary>
    public static IReadOnlyList<Corruption> All { get; } = [.. s_all.Values.OrderBy(c => c.Group).ThenBy(c => c.Name, StringComparer.Ordinal)];

    /// <summary>The corruption of this name.</summary>
    /// <exception cref="BehaviorException">BHV0230: unknown; the nearest are offered.</exception>
    public static Corruption Get(string name) =>
        s_all.TryGetValue(name, out var corruption) ? corruption : throw new BehaviorException("BHV0230", Suggest.Unknown("corruption", name, s_all.Keys));
}
