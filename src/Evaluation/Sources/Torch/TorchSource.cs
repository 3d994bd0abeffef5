using System.Collections.Concurrent;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Diagnostics.Machine;
using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>Weights in the formats of PyTorch, in a network of <see cref="ModelRegistry"/>, computed by libtorch.</summary>
public sealed class TorchSource : ICostSource, IFineTuningSource
{
    internal static readonly ItemKey Layout = new("Layout", ItemKeyType.Text, "The naming of the weights file's tensors, for example timm or facebook; found from the names unless given.");

    internal static readonly ItemKey Holder = new("Holder", ItemKeyType.Text,
        "Which set of weights is meant where the file holds several, for example model_ema; behavior inspect lists them. Not needed where it holds one.");

    /// <summary>Characters of a path that a message repeats as part of a command.</summary>
    const int LongestPath = 260;

    readonly ConcurrentDictionary<string, Lazy<string>> _identities = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Lazy<ModelHead>> _heads = new(StringComparer.Ordinal);
    readonly ZeroShotHead _zeroShot = new();

    /// <inheritdoc/>
    public string Name => "torch";

    /// <inheritdoc/>
    public string Sentence => "weights in the formats of PyTorch, with Architecture=\"...\"";

    /// <inheritdoc/>
    public int Priority => 0;

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [Layout, Holder];

    /// <inheritdoc/>
    public string FineTuning => TorchFineTuning.Name;

    /// <inheritdoc/>
    public bool Takes(CheckpointItem item) => true;

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> KeysOf(CheckpointItem item) => Spec(item) is { } spec ? [.. Keys, .. spec.Keys] : Keys;

    /// <inheritdoc/>
    public Capabilities Gives(CheckpointItem item)
    {
        var gives = Capabilities.Features | Capabilities.Activations | Capabilities.Cost | Capabilities.FineTuning;
        return item.Answers ? gives | Capabilities.Answers | Capabilities.Confidence | Capabilities.Scores : gives;
    }

    /// <inheritdoc/>
    public void Check(CheckpointItem item, Problems problems)
    {
        foreach (var (key, value) in new[] { ("Architecture", item.Architecture), ("Weights", item.Weights), ("Preprocess", item.Preprocess) })
            if (value.Length == 0) problems.Add("BHV0011", $"{key} is missing. Write {key}=\"...\" on the item.");
        if (item.Architecture.Length > 0 && Spec(item) is null)
            problems.Add("BHV0101", ModelRegistry.Unknown(item.Architecture, Argument(item.Weights)));
        if (item.InputSize is { } side && Spec(item)?.Refusal(side) is { } refusal) problems.Add("BHV0107", refusal);
    }

    /// <inheritdoc/>
    public string Identity(CheckpointItem item) =>
        _identities.GetOrAdd(item.Name, _ => new(() => Identity(item, WeightsFile.Identity(item, Layout.Text(item.Options), Holder.Text(item.Options))))).Value;

    /// <inheritdoc/>
    public ModelHead Head(CheckpointItem item, LabelSpace classes) => IsZeroShot(item)
        ? _zeroShot.Head(item, classes)
        : _heads.GetOrAdd(item.Name, _ => new(() => Head(item))).Value;

    /// <inheritdoc/>
    public IModel Open(CheckpointItem item, ModelSetting setting)
    {
        var network = Load(item);
        try
        {
            if (network is ClipModel clip && setting.Outputs.HasFlag(Outputs.Answers)) _zeroShot.Put(clip, item, Identity(item), setting);
            var device = TorchDevice.Choose(setting.Device);
            return new TorchModel(item.Name, network, setting.Precision, device, device.type == TorchSharp.DeviceType.CUDA ? Batches(item, setting) : null);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ModelCost Cost(CheckpointItem item) => TorchCost.Of(item);

    /// <inheritdoc/>
    public int[] FineTune(CheckpointItem item, FineTuningTask task, CancellationToken cancel) => TorchFineTuning.Answer(item, task, cancel);

    /// <inheritdoc/>
    public IEnumerable<MachineCheck> Look()
    {
        var libtorch = NativeLibrary.Check();
        return [StandardLibrary.Check(AppContext.BaseDirectory), libtorch, Gpu.Check(libtorch.State)];
    }

    /// <summary>What the number of pictures at once depends on, and where it is remembered.</summary>
    DeviceBatch Batches(CheckpointItem item, ModelSetting setting) =>
        new([Gpu.Name, NativeLibrary.Version, Identity(item), setting.Precision], setting.Folder is { } folder ? BatchMemory.In(folder) : null);

    /// <summary>At another input size the same tensors are another network: its positions were resampled before any picture came.</summary>
    static string Identity(CheckpointItem item, string tensors) =>
        item.InputSize is { } side && side != Spec(item)?.InputSize ? TextHash.OfParts("input-size/1", tensors, $"{side}") : tensors;

    /// <summary>The head in the file; its classes are the published ones where their number is.</summary>
    static ModelHead Head(CheckpointItem item)
    {
        using var source = CheckpointFile.Open(item.Weights, Holder.Text(item.Options));
        var spec = ModelRegistry.Find(item.Architecture);
        var classes = ClassifierHead.Classes(source, Layout.Text(item.Options)) ?? spec.Classes;
        return new(classes) { Published = classes == spec.Classes ? spec.LabelSpace : "" };
    }

    /// <summary>Builds the network with the head that is in its file, and fills it; without a head where the item wants features alone and the file has none.</summary>
    internal static VisionModel Load(CheckpointItem item)
    {
        using var source = CheckpointFile.Open(item.Weights, Holder.Text(item.Options));
        var layout = Layout.Text(item.Options);
        return CheckpointLoader.Load(item.Architecture, source, layout.Length > 0 ? layout : null, IsZeroShot(item) ? null : ClassifierHead.Classes(source, layout),
            item.InputSize, features: !item.Answers);
    }

    /// <summary>Whether the architecture has no classes of its own.</summary>
    static bool IsZeroShot(CheckpointItem item) => Spec(item) is { Classes: 0 };

    /// <summary>A path as a command line takes it.</summary>
    static string Argument(string path) => path.Length is 0 or > LongestPath || path.Any(char.IsControl) ? "FILE" : path.Contains(' ') ? $"\"{path}\"" : path;

    static ArchitectureSpec? Spec(CheckpointItem item) => ModelRegistry.Names.Contains(item.Architecture) ? ModelRegistry.Find(item.Architecture) : null;
}
