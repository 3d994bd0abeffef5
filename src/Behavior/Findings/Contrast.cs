using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Findings;

/// <summary>
/// Two groups that a claim compares, claimed larger first. What the claim does not name is held equal: when paradigms are compared, only
/// architecture families that stand on both sides take part, and the other way round. So a ResNet that was trained with labels alone
/// does not decide what captions do.
/// </summary>
public sealed record Contrast(ModelGroup Larger, ModelGroup Smaller)
{
    /// <summary>Whether both sides have a member.</summary>
    public bool Exists => Larger.Exists && Smaller.Exists;

    /// <summary>For example <c>toy-vit-sup &gt; toy-convnext-sup</c>.</summary>
    public override string ToString() => $"{Larger} > {Smaller}";

    /// <summary>The contrast <c>larger &gt; smaller</c> in a zoo.</summary>
    public static Contrast In(Manifest manifest, string zoo, string larger, string smaller)
    {
        ModelGroup a = ModelGroup.In(manifest, zoo, larger), b = ModelGroup.In(manifest, zoo, smaller);
        return Varies(a, b, c => c.Paradigm) ? Matched(a, b, c => c.Family) : Matched(a, b, c => c.Paradigm);
    }

    /// <summary>A need as theory rows write it: a group (<c>vit clip</c>) or a contrast (<c>vit &gt; convnext</c>). Whether the zoo has it.</summary>
    public static bool IsMet(Manifest manifest, string zoo, string need) => need.Split(" > ") is [var larger, var smaller]
        ? In(manifest, zoo, larger, smaller).Exists
        : ModelGroup.In(manifest, zoo, need).Exists;

    static bool Varies<T>(ModelGroup a, ModelGroup b, Func<CheckpointItem, T> of) => !a.Checkpoints.Select(of).Intersect(b.Checkpoints.Select(of)).Any();

    static Contrast Matched<T>(ModelGroup a, ModelGroup b, Func<CheckpointItem, T> of) => new(Kept(a, b, of), Kept(b, a, of));

    static ModelGroup Kept<T>(ModelGroup group, ModelGroup other, Func<CheckpointItem, T> of) =>
        group with { Checkpoints = [.. group.Checkpoints.Where(c => other.Checkpoints.Select(of).Contains(of(c)))] };
}
