using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>A recognition task with classes of its own, as those of VTAB (Zhai et al. 2019).</summary>
abstract class TransferTask
{
    /// <summary>The task's name after <c>toy-vtab-</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The classes, by label.</summary>
    public abstract IReadOnlyList<string> Classes { get; }

    /// <summary>What shows the class <paramref name="label"/>.</summary>
    /// <param name="key">The sample's key.</param>
    /// <param name="label">An index into <see cref="Classes"/>.</param>
    public abstract Scene Draw(ulong key, int label);

    /// <summary>The stream of a named choice.</summary>
    protected static ToyRandom Stream(ulong key, string choice) => new(ToyRandom.Key(key, choice));

    /// <summary>A natural scene of any category.</summary>
    protected static Scene Any(SceneDistribution distribution, ulong key)
    {
        var random = Stream(key, "subject");
        return distribution.Draw(key, random.Below(ToyCategories.Count), random.Below(ToyCategories.Count));
    }
}
