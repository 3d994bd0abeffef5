using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Manifests.Items;

namespace Behavior.Manifests.Doors;

/// <summary>
/// What a model source says of itself before anything is opened: which items are its own, and what it reads of them. Every implementation
/// with a parameterless constructor is found by itself; must not touch weights or native code.
/// </summary>
public interface ICheckpointKind
{
    /// <summary>The source's name in messages and results, for example <c>torch</c>.</summary>
    string Name { get; }

    /// <summary>What it is, in one sentence.</summary>
    string Sentence { get; }

    /// <summary>The metadata that it reads beyond those of every checkpoint.</summary>
    IReadOnlyList<ItemKey> Keys { get; }

    /// <summary>Whether an item is one of this source's. Of several that take it, the most <see cref="Priority">particular</see> one has it.</summary>
    bool Takes(CheckpointItem item);

    /// <summary>How particular it is: a source that looks at an ending or a metadata is above one that takes whatever is left (0).</summary>
    int Priority => 1;

    /// <summary>The metadata that it reads of this item: <see cref="Keys"/>, and those that depend on its architecture.</summary>
    IReadOnlyList<ItemKey> KeysOf(CheckpointItem item) => Keys;

    /// <summary>What it can give of the checkpoint, as far as the item says.</summary>
    Capabilities Gives(CheckpointItem item);

    /// <summary>Notes what can be known to be wrong with an item before any work.</summary>
    void Check(CheckpointItem item, Problems problems);
}
