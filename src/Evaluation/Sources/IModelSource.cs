using Behavior.Datasets.Labels;
using Behavior.Diagnostics.Machine;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Sources;

/// <summary>
/// A way to get answers: a network, an exported file, a table that was made elsewhere. Every implementation with a parameterless constructor
/// is found by itself, in the engine and in extensions. One instance serves a whole run; it may keep what several checkpoints share.
/// </summary>
public interface IModelSource : ICheckpointKind
{
    /// <summary>
    /// A hash of everything of the checkpoint that determines its outputs and of nothing else, lower-case hexadecimal; computed once and kept. Of weights
    /// it is that of the tensors, whatever file they lie in: stored predictions and pinned figures stay those of a checkpoint that is saved anew.
    /// </summary>
    /// <exception cref="Diagnostics.AbsentException">BHV0102: it is not on this machine; the message says how to get it.</exception>
    /// <exception cref="Diagnostics.BehaviorException">BHV01xx: it is there, and is not what the item says.</exception>
    string Identity(CheckpointItem item);

    /// <summary>A hash of what of a checkpoint is about one benchmark alone, as a table of answers to it is; empty where nothing is.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    /// <exception cref="Diagnostics.AbsentException">BHV0102, BHV0406: there is nothing of this benchmark.</exception>
    string Recorded(CheckpointItem item, string benchmark) => "";

    /// <summary>The classifier of a checkpoint, as far as can be seen without building the network.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="classes">The classes of the benchmark that it is asked about; a zero-shot classifier is made for them.</param>
    /// <exception cref="Diagnostics.BehaviorException">It cannot be seen, or not be made for these classes.</exception>
    ModelHead Head(CheckpointItem item, LabelSpace classes);

    /// <summary>Gets the checkpoint ready to answer.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="setting">What it is asked.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV01xx: the checkpoint is damaged or does not fit.</exception>
    IModel Open(CheckpointItem item, ModelSetting setting);

    /// <summary>Whether this machine has what the source needs, for <c>behavior doctor</c>. Must not throw.</summary>
    IEnumerable<MachineCheck> Look() => [];
}
