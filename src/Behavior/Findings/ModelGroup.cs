using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Findings;

/// <summary>Checkpoints of a zoo that a claim speaks of as one.</summary>
/// <param name="Name">How it was asked for.</param>
/// <param name="Checkpoints">Its members, in the manifest's order; may be empty.</param>
public sealed record ModelGroup(GroupName Name, IReadOnlyList<CheckpointItem> Checkpoints)
{
    /// <summary>Whether the zoo has a member.</summary>
    public bool Exists => Checkpoints.Count > 0;

    /// <summary>Its checkpoints' names.</summary>
    public IReadOnlyList<string> Names => [.. Checkpoints.Select(c => c.Name)];

    /// <summary>The members' names in a row.</summary>
    public override string ToString() => string.Join(", ", Names);

    /// <summary>The group of this name in a zoo.</summary>
    public static ModelGroup In(Manifest manifest, string zoo, string name)
    {
        var group = GroupName.Parse(name);
        return new(group, [.. manifest.Checkpoints.Where(c => c.Zoo == zoo && group.Has(c))]);
    }
}
