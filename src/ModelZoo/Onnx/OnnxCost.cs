using Behavior.ModelZoo.Onnx.Shapes;

namespace Behavior.ModelZoo.Onnx;

/// <summary>What a network costs, counted in its graph.</summary>
/// <param name="Parameters">Values of its weights: of tensors with at least one side in floating point or few bits, without the running statistics of batch norms and the scales of
/// quantised tensors.</param>
/// <param name="MultiplyAdds">
/// Multiply-adds of one picture in convolutions and matrix products up to the pooled features: of a convolution (values of its weight) x (positions), of a product rows x inner x columns, those
/// of attention among them; twice as many floating-point operations. Biases, norms and pointwise operations are not counted.
/// </param>
/// <param name="Uncounted">Operations that multiply and whose shape is not known: they are missing in <paramref name="MultiplyAdds"/>.</param>
public sealed record OnnxCost(long Parameters, long MultiplyAdds, int Uncounted)
{
    internal static OnnxCost Of(OnnxModel model, IEnumerable<OnnxNode> nodes, OnnxFlow flow, OnnxShapes shapes, int batch)
    {
        var (total, uncounted) = (0L, 0);
        foreach (var node in nodes.Where(n => n.Outputs.Any(flow.Sees)))
            if (Count(node, shapes) is not { } count) continue;
            else if (count < 0) uncounted++;
            else total = checked(total + count);
        return new(CountParameters(model), total / batch, uncounted);
    }

    /// <summary>Multiply-adds of a node for the whole batch; null for one that multiplies nothing, -1 where they cannot be counted.</summary>
    static long? Count(OnnxNode node, OnnxShapes shapes)
    {
        try
        {
            return node.Operator switch
            {
                "Conv" or "FusedConv" or "ConvInteger" => Convolution(1, node.Outputs[0]),
                "QLinearConv" => Convolution(3, node.Outputs[0]),
                "ConvTranspose" => Convolution(1, node.Inputs.FirstOrDefault("")),
                "MatMul" or "MatMulInteger" or "QLinearMatMul" => Out() is { } o && In(0) is { Rank: > 0 } a ? checked(o.Count * a.Dims[^1]) : -1,
                "Gemm" => Out() is { } o && In(0) is { Rank: 2 } a ? checked(o.Count * a.Dims[node.Long("transA", 0) == 0 ? 1 : 0]) : -1,
                "Attention" or "MultiHeadAttention" or "QAttention" or "FusedMatMul" or "FusedGemm" or "Einsum" or "LSTM" or "GRU" or "RNN" or "If" or "Loop" or "Scan" or "GroupQueryAttention" => -1,
                _ when node.Domain is not ("" or "ai.onnx" or "ai.onnx.ml" or "com.microsoft" or "com.microsoft.nchwc") => -1,
                _ => null,
            };
        }
        catch (OverflowException) { return -1; }

        ValueShape? Out() => shapes.Find(node.Outputs[0]);

        ValueShape? In(int i) => i < node.Inputs.Count ? shapes.Find(node.Inputs[i]) : null;

        long Convolution(int weight, string positions) =>
            In(weight) is { Rank: > 2 } w && shapes.Find(positions) is { Rank: > 2 } at ? checked(w.Count * at.Dims[0] * ValueShape.Product(at.Dims[2..])) : -1;
    }

    static long CountParameters(OnnxModel model)
    {
        var none = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in model.Nodes)
            none.UnionWith(node.Operator switch
            {
                "BatchNormalization" => node.Inputs.Skip(3),
                "QuantizeLinear" or "DequantizeLinear" => node.Inputs.Skip(1),
                "Resize" or "Upsample" or "Clip" => node.Inputs.Skip(1),
                _ => [],
            });
        var constants = model.Nodes.Where(n => n.Operator == "Constant" && n.Outputs.Count == 1 && !none.Contains(n.Outputs[0])).SelectMany(n => n.Attributes).SelectMany(a => a.Tensors);
        var tensors = model.Graphs.SelectMany(g => g.Initializers).Where(t => !none.Contains(t.Name)).Concat(constants);
        return tensors.Where(t => t.Dims.Count > 0 && OnnxTypes.IsWeight(t.Type)).Sum(t => t.Count);
    }
}
