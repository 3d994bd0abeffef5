using Behavior.ModelZoo.Layers;
using Behavior.ModelZoo.Onnx.Shapes;

namespace Behavior.ModelZoo.Onnx;

/// <summary>The choice of intermediate values to look at.</summary>
static class OnnxLayers
{
    /// <summary>Depths 0, 0.1, to 1.</summary>
    const int Depths = 11;

    /// <summary>Layers at even depths among those that have channels for every picture.</summary>
    public static IReadOnlyList<OnnxLayer> Choose(IEnumerable<OnnxNode> nodes, OnnxShapes shapes, int batch)
    {
        var all = nodes.Where(n => Kind(n) is not null && n.Outputs is [{ Length: > 0 }, ..] && shapes.Find(n.Outputs[0])?.Dims is { Length: 2 or 3 or 4 } dims && dims[0] == batch).ToList();
        if (all.Count == 0) return [];
        return [.. Enumerable.Range(0, Depths).Select(i => (int)Math.Round(i * (all.Count - 1.0) / (Depths - 1), MidpointRounding.AwayFromZero)).Distinct()
            .Select(i => Of(all[i], all[i].Outputs[0], shapes.Find(all[i].Outputs[0])!.Dims))];
    }

    /// <summary>
    /// A value as a layer. Convolutions and what norms them have their channels second, matrix products and layer norms last. Of anything else with four
    /// sides, the two equal sides next to each other are positions.
    /// </summary>
    public static OnnxLayer Of(OnnxNode? maker, string name, IReadOnlyList<long>? dims)
    {
        var kind = maker is null ? null : Kind(maker);
        var last = kind switch
        {
            ActivationKind.Convolution => false,
            ActivationKind.Linear => true,
            ActivationKind.Normalisation => maker!.Operator.Contains("LayerNorm", StringComparison.Ordinal) || maker.Operator == "RMSNormalization",
            _ => dims is { Count: 3 } || dims is { Count: 4 } && dims[1] == dims[2] && dims[2] != dims[3],
        };
        return new(name, kind ?? Other(maker), last);
    }

    /// <summary>The kind of a node that is looked at unasked; null for every other one.</summary>
    static ActivationKind? Kind(OnnxNode node) => node.Operator switch
    {
        "Conv" or "ConvTranspose" or "QLinearConv" or "ConvInteger" or "FusedConv" => ActivationKind.Convolution,
        "Gemm" or "MatMul" or "QLinearMatMul" or "MatMulInteger" or "FusedGemm" or "FusedMatMul" => ActivationKind.Linear,
        "BatchNormalization" or "LayerNormalization" or "InstanceNormalization" or "GroupNormalization" or "RMSNormalization" or "SkipLayerNormalization" or "SimplifiedLayerNormalization"
            => ActivationKind.Normalisation,
        _ => null,
    };

    static ActivationKind Other(OnnxNode? node) => node?.Operator switch
    {
        "Relu" or "Gelu" or "Sigmoid" or "Tanh" or "Erf" or "HardSwish" or "HardSigmoid" or "LeakyRelu" or "Elu" or "Selu" or "Clip" or "PRelu" or "Mish" or "Softplus" => ActivationKind.Nonlinearity,
        _ => ActivationKind.Block,
    };
}
