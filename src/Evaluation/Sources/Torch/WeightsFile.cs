using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Checkpoints;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>The tensors in the file behind a <c>Checkpoint</c> item.</summary>
static class WeightsFile
{
    /// <summary>The hash of the file's tensors, see <see cref="TensorHash"/>: a file that is saved anew with the same tensors is the same checkpoint.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="layout">The naming of its tensors; found from the names when empty.</param>
    /// <param name="holder">Which set of weights in the file is meant; empty where there is one.</param>
    /// <exception cref="AbsentException">BHV0102: there is nothing at the path.</exception>
    /// <exception cref="BehaviorException">
    /// BHV0102: something else than a file is there. BHV0103: it is another file than the item's <c>Sha256</c> names. BHV0106: unknown layout.
    /// BHV0108: which of several sets of weights is not said. BHV0110 to BHV0118: it is no checkpoint, or a damaged one.
    /// </exception>
    public static string Identity(CheckpointItem item, string layout, string holder)
    {
        PresentFile.Check(item);
        return TensorHash.Of(item.Weights, layout.Length > 0 ? layout : null, holder);
    }
}
