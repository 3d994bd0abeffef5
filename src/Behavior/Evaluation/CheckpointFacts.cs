using Behavior.Datasets;
using Behavior.Imaging.Transforms;
using Behavior.Manifests;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>What a run knows of checkpoints: hashes of their weights, computed once, and how to build them with the head that is in the file.</summary>
sealed class CheckpointFacts(ZeroShotHead zeroShot)
{
    readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>What determines a checkpoint's outputs on a dataset.</summary>
    public Provenance Provenance(CheckpointItem item, IDataset dataset, Transform transform, Outputs wanted) =>
        new(Hash(item), item.Architecture, dataset.Fingerprint, transform.Text, "float32")
        {
            Head = IsZeroShot(item) && wanted.HasFlag(Outputs.Logits) ? zeroShot.Fingerprint(item, dataset.Classes) : "",
        };

    /// <summary>Builds the network and fills it; a CLIP network becomes a classifier of the dataset's classes where logits are wanted.</summary>
    /// <returns>The network on the device, and whether its classifier fits the dataset.</returns>
    public VisionModel Load(CheckpointItem item, IDataset dataset, bool answers, torch.Device device)
    {
        var model = Load(item);
        try
        {
            if (answers && model is ClipModel clip) zeroShot.Put(clip, item, Hash(item), dataset.Classes);
            model.to(device);
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>Builds the network with the head that is in its file, and fills it.</summary>
    public static VisionModel Load(CheckpointItem item)
    {
        using var source = CheckpointFile.Open(item.Weights);
        return CheckpointLoader.Load(item.Architecture, source, item.Layout.Length > 0 ? item.Layout : null, IsZeroShot(item) ? null : ClassifierHead.Classes(source, item.Layout));
    }

    /// <summary>Whether the architecture has no classes of its own.</summary>
    public static bool IsZeroShot(CheckpointItem item) => ModelRegistry.Find(item.Architecture).Classes == 0;

    /// <summary>Whether logits can be had of it at all: <c>pre</c> checkpoints have none, nor has CLIP without words.</summary>
    public static bool CanAnswer(CheckpointItem item) =>
        item.Answers && (!IsZeroShot(item) || (item.Vocabulary.Length > 0 && item.Templates.Length > 0));

    string Hash(CheckpointItem item) =>
        _hashes.TryGetValue(item.Name, out var known) ? known : _hashes[item.Name] = WeightsFile.Hash(item);
}
