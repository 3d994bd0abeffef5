using System.Collections.Concurrent;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;
using Behavior.Diagnostics.Machine;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Onnx;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>Networks as ONNX files, computed by ONNX Runtime. The file says what it takes and gives; no architecture is needed.</summary>
public sealed class OnnxSource : ICostSource
{
    internal static readonly ItemKey Input = new("Input", ItemKeyType.Text, "The input of an ONNX file that takes the pictures; found by its shape unless given.");

    internal static readonly ItemKey Logits = new("Logits", ItemKeyType.Text, "The value of an ONNX file that holds class scores; found by shape and type unless given. Any value of the graph "
        + "can be named.");

    internal static readonly ItemKey Probabilities = new("Probabilities", ItemKeyType.Text,
        "The value of an ONNX file that holds class probabilities, instead of Logits; an output that ends in a softmax is found. Their logarithm is the score, with a floor that the run says.");

    internal static readonly ItemKey Features = new("Features", ItemKeyType.Text,
        "The value of an ONNX file that holds pooled features, one row a picture; that which enters the last matrix product unless given.");

    internal static readonly ItemKey Activations = new("Activations", ItemKeyType.List,
        "Values of an ONNX file that are looked at as layers, separated by semicolons; eleven at even depths unless given, see behavior inspect.");

    readonly ConcurrentDictionary<string, Lazy<(string Identity, int Classes)>> _seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "onnx";

    /// <inheritdoc/>
    public string Sentence => "a network as an ONNX file, with Weights=\"....onnx\"";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [Input, Logits, Probabilities, Features, Activations];

    /// <inheritdoc/>
    public bool Takes(CheckpointItem item) => OnnxFile.IsNamed(item.Weights);

    /// <inheritdoc/>
    public Capabilities Gives(CheckpointItem item)
    {
        var gives = Capabilities.Features | Capabilities.Activations | Capabilities.Cost;
        return item.Answers ? gives | Capabilities.Answers | Capabilities.Confidence | Capabilities.Scores : gives;
    }

    /// <inheritdoc/>
    public void Check(CheckpointItem item, Problems problems)
    {
        if (item.Preprocess.Length == 0) problems.Add("BHV0011", "Preprocess is missing. Write Preprocess=\"...\" on the item: what happens to a picture before the network sees it, "
            + "for example resize(256,bilinear)|center-crop(224)|normalize(imagenet), or normalize(none) for a file that takes bytes.");
        if (Logits.Text(item.Options).Length > 0 && Probabilities.Text(item.Options).Length > 0)
            problems.Add("BHV0011", "Logits and Probabilities name two values, and answers are taken of one. Leave Logits where the file has both.");
        if (item.Precision is not ("" or Precisions.Float32))
            problems.Add("BHV0022", $"Precision=\"{item.Precision}\" has no effect: an ONNX file computes in the number formats that are in it. Leave it out, and export a file in the format "
                + "that is meant.");
    }

    /// <inheritdoc/>
    public string Identity(CheckpointItem item) => Seen(item).Identity;

    /// <inheritdoc/>
    public ModelHead Head(CheckpointItem item, LabelSpace classes) => new(Seen(item).Classes);

    /// <inheritdoc/>
    public IModel Open(CheckpointItem item, ModelSetting setting)
    {
        var file = OnnxFile.Open(item.Weights);
        var network = Network(file, item);
        OnnxPictures.Check(item, network.Input);
        if (setting.Precision != Precisions.Float32)
            setting.Report?.Invoke($"'{item.Name}' computes in the number formats of its ONNX file, whatever the precision of the run ({setting.Precision}).");
        return OnnxClassifier.Open(item, file, network, setting);
    }

    /// <inheritdoc/>
    public ModelCost Cost(CheckpointItem item) => OnnxTime.Cost(item, OnnxFile.Open(item.Weights));

    /// <inheritdoc/>
    public IEnumerable<MachineCheck> Look() => [OnnxLibrary.Check()];

    /// <summary>What the file is as a network, with what the item names.</summary>
    internal static OnnxNetwork Network(OnnxFile file, CheckpointItem item) => new(
        file, new(Input.Text(item.Options), Logits.Text(item.Options), Probabilities.Text(item.Options), Features.Text(item.Options)), Size(item));

    static (int Width, int Height)? Size(CheckpointItem item) =>
        (item.Preprocess.Length > 0 ? Transform.Parse(item.Preprocess).FixedSize : null) ?? (item.InputSize is { } side ? (side, side) : null);

    (string Identity, int Classes) Seen(CheckpointItem item) => _seen.GetOrAdd(item.Name, _ => new(() => See(item))).Value;

    static (string Identity, int Classes) See(CheckpointItem item)
    {
        PresentFile.Check(item);
        var file = OnnxFile.Open(item.Weights);
        var network = Network(file, item);
        return (OnnxIdentity.Of(item, file, network), item.Answers ? network.Answers.Width : 0);
    }
}
