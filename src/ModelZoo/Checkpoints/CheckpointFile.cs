using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>
/// Opens checkpoints by their content, whatever the extension says: safetensors (single or sharded with index), PyTorch's zip archives,
/// its first format, and TorchScript archives; and finds the weights in them, under whatever key they lie and whatever a tool has put before
/// every name. Nothing in a file is ever run.
/// </summary>
public static class CheckpointFile
{
    /// <summary>Opens and validates a file.</summary>
    /// <param name="path">The file, or a <c>*.index.json</c> beside its shards.</param>
    /// <param name="holder">
    /// Which set of weights is meant where a file holds several: the key that holds it, such as <c>model_ema</c>, keys joined by dots, a prefix of
    /// names, or <c>.</c> for the names without one. Null or empty where there is no choice.
    /// </param>
    /// <returns>The tensors under the names that a network or a layout gives them; a <see cref="RenamedFile"/> where the file has others.</returns>
    /// <exception cref="HolderException">BHV0108: there are several sets of weights and none is named, or the named one is not there; it lists them.</exception>
    /// <exception cref="CheckpointException">BHV0110 to BHV0118: the file is refused; the message says where and why.</exception>
    /// <exception cref="Diagnostics.BehaviorException">BHV0102: there is no such file, or it cannot be read.</exception>
    public static ITensorSource Open(string path, string? holder = null)
    {
        var opened = CheckpointFormats.Open(path, HolderChoice.Of(holder));
        try
        {
            if (opened.Source.Tensors.Count == 0) throw new CheckpointException(CheckpointFault.Structure, path, "there are no tensors in it");
            return new TensorNames(opened).Resolve();
        }
        catch
        {
            opened.Source.Dispose();
            throw;
        }
    }
}
