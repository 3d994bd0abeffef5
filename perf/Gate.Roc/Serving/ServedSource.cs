using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Sources.Torch;
using Behavior.Manifests.Items;

namespace Behavior.Gate.Roc;

/// <summary>
/// The engine's networks, served otherwise: in smaller batches (<c>batch=7</c>), with another number of threads (<c>threads=1</c>), or behind a resize
/// without antialias (<c>resize=24</c>), which the engine itself does not have. The way is part of the identity: the gate then compares answers, where it
/// would call the same weights under the same transform the same without looking.
/// </summary>
public sealed class ServedSource : IModelSource
{
    internal static readonly ItemKey Way = new("Served", ItemKeyType.Text, "How it is served: batch=N, threads=N or resize=N.");

    readonly TorchSource _inner = new();

    public string Name => "served";

    public string Sentence => "weights in the formats of PyTorch, with Served=\"...\"";

    public IReadOnlyList<ItemKey> Keys { get; } = [Way];

    public bool Takes(CheckpointItem item) => Way.Text(item.Options).Length > 0;

    public Capabilities Gives(CheckpointItem item) => Capabilities.Answers | Capabilities.Confidence | Capabilities.Scores;

    public void Check(CheckpointItem item, Problems problems) => _inner.Check(item, problems);

    public string Identity(CheckpointItem item) => TextHash.OfParts(_inner.Identity(item), Way.Text(item.Options));

    public ModelHead Head(CheckpointItem item, LabelSpace classes) => _inner.Head(item, classes);

    public IModel Open(CheckpointItem item, ModelSetting setting)
    {
        var way = Way.Text(item.Options).Split('=');
        return new ServedModel(_inner.Open(item, setting), way[0], int.Parse(way[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
