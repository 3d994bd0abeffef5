using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>All known layouts.</summary>
public static class CheckpointLayouts
{
    static readonly Lazy<IReadOnlyList<ICheckpointLayout>> s_found = new(() =>
        [.. typeof(CheckpointLayouts).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICheckpointLayout)))
            .Select(t => (ICheckpointLayout)Activator.CreateInstance(t)!).OrderBy(l => l.Name, StringComparer.Ordinal)]);

    /// <summary>Every layout, by name.</summary>
    public static IReadOnlyList<ICheckpointLayout> All => s_found.Value;

    /// <summary>The layout that these names follow; null when none recognises them, which means the networks' own names.</summary>
    public static ICheckpointLayout? Detect(IEnumerable<string> names)
    {
        var set = names.ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(l => l.Recognises(set));
    }

    /// <summary>The layout of this name.</summary>
    /// <exception cref="BehaviorException">BHV0106: there is none; the message offers the nearest names.</exception>
    public static ICheckpointLayout Find(string name) =>
        All.FirstOrDefault(l => l.Name == name)
            ?? throw new BehaviorException("BHV0106", Suggest.Unknown("layout", name, All.Select(l => l.Name)) + " Leave Layout out to have it found from the tensors' names.");

    /// <summary>The layout by which a checkpoint is read: the one of this name, or found from its tensors' names when null.</summary>
    /// <exception cref="BehaviorException">BHV0106: there is no layout of this name.</exception>
    internal static ICheckpointLayout? Of(ITensorSource source, string? name) => name is null ? Detect(source.Tensors.Keys) : Find(name);

    /// <summary>Where every tensor of a checkpoint goes, without those that are left out.</summary>
    internal static List<(string Name, Placement Place)> Moves(ITensorSource source, ICheckpointLayout? layout) =>
        [.. source.Tensors.Keys.Select(n => (Name: n, Place: layout?.Place(n) ?? new Placement(n))).Where(m => m.Place.Target is not null)];
}
