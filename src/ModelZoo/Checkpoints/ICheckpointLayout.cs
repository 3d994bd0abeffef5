namespace Behavior.ModelZoo.Checkpoints;

/// <summary>
/// A published way of naming a network's tensors. Every implementation with a parameterless constructor is found by itself in this
/// assembly, so a new layout is a new file.
/// </summary>
public interface ICheckpointLayout
{
    /// <summary>The value of <c>Layout</c> on a Checkpoint item, for example <c>facebook-convnext</c>.</summary>
    string Name { get; }

    /// <summary>Where it comes from, in a few words, for messages.</summary>
    string Description { get; }

    /// <summary>Whether these are this layout's names. At most one layout may recognise any set; the networks' own names need none.</summary>
    bool Recognises(IReadOnlySet<string> names);

    /// <summary>Where a tensor goes. A name that the layout does not know stays as it is, and is then reported as unexpected.</summary>
    Placement Place(string name);
}
