using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Onnx;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>What determines the outputs of an ONNX checkpoint: the network, and which of its values are taken as what.</summary>
static class OnnxIdentity
{
    /// <summary>
    /// A hash of both. Values enter by their place in the network, so that another name for the same one changes nothing. Layers enter only where the item names some: those
    /// that are chosen by themselves follow from the network.
    /// </summary>
    public static string Of(CheckpointItem item, OnnxFile file, OnnxNetwork network)
    {
        var hash = new OnnxHash(file);
        List<string> parts = ["onnx/1", hash.Text];
        if (item.Answers && network.Answers is var answers) parts.AddRange(["answers", hash.Of(answers.Name), answers.IsProbability ? "probabilities" : "logits"]);
        if (network.Features is { } features) parts.AddRange(["features", hash.Of(features.Name)]);
        if (OnnxSource.Activations.List(item.Options) is { Count: > 0 } layers) parts.AddRange(["layers", .. network.Layers(layers).Select(l => hash.Of(l.Name))]);
        return TextHash.OfParts(parts);
    }
}
