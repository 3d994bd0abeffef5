namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>Operators that move over positions.</summary>
static class SpatialRules
{
    public static ValueShape Convolution(NodeShapes node, long[] weight)
    {
        var input = node.Dims(0);
        if (input.Length < 3 || weight.Length != input.Length) throw new UnknownShapeException();
        return new([input[0], weight[0], .. Window(node.Node, input[2..], weight[2..])]);
    }

    public static ValueShape?[] Transposed(NodeShapes node)
    {
        var (input, weight) = (node.Dims(0), node.Dims(1));
        var rank = input.Length - 2;
        if (rank < 1 || weight.Length != input.Length) throw new UnknownShapeException();
        if (node.Node.Longs("output_shape") is { } said && said.Count == rank) return [new([input[0], weight[1] * node.Node.Long("group", 1), .. said])];
        var (strides, dilations, pads, more) = (Each(node.Node, "strides", rank, 1), Each(node.Node, "dilations", rank, 1), Each(node.Node, "pads", 2 * rank, 0), Each(node.Node,
            "output_padding", rank, 0));
        var sides = Enumerable.Range(0, rank).Select(d => strides[d] * (input[d + 2] - 1) + more[d] + (weight[d + 2] - 1) * dilations[d] + 1 - pads[d] - pads[d + rank]);
        return [new([input[0], weight[1] * node.Node.Long("group", 1), .. sides])];
    }

    public static ValueShape?[] Pool(NodeShapes node)
    {
        var input = node.Dims(0);
        var kernel = node.Node.Longs("kernel_shape") ?? throw new UnknownShapeException();
        if (kernel.Count != input.Length - 2) throw new UnknownShapeException();
        return [new([input[0], input[1], .. Window(node.Node, input[2..], [.. kernel])])];
    }

    public static ValueShape?[] GlobalPool(NodeShapes node) => [new([.. node.Dims(0).Select((d, i) => i < 2 ? d : 1)])];

    public static ValueShape?[] Pad(NodeShapes node)
    {
        var input = node.Dims(0);
        var pads = node.Longs("pads", 1) ?? throw new UnknownShapeException();
        var axes = node.Has(3) ? [.. node.Values(3).Select(a => NodeShapes.Axis(a, input.Length))] : Enumerable.Range(0, input.Length).ToArray();
        if (pads.Length != 2 * axes.Length) throw new UnknownShapeException();
        long[] dims = [.. input];
        for (var i = 0; i < axes.Length; i++) dims[axes[i]] = checked(dims[axes[i]] + pads[i] + pads[i + axes.Length]);
        return [new(dims)];
    }

    public static ValueShape?[] Resize(NodeShapes node) =>
        node.Node.Operator == "Resize" && node.Has(3) && node.Values(3) is var sizes && sizes.Length == node.In(0).Rank ? [new(sizes)] : throw new UnknownShapeException();

    public static ValueShape?[] DepthToSpace(NodeShapes node)
    {
        var (x, block) = (node.Dims(0), Math.Max(1, node.Node.Long("blocksize", 1)));
        return x.Length == 4 ? [new([x[0], x[1] / checked(block * block), checked(x[2] * block), checked(x[3] * block)])] : throw new UnknownShapeException();
    }

    public static ValueShape?[] SpaceToDepth(NodeShapes node)
    {
        var (x, block) = (node.Dims(0), Math.Max(1, node.Node.Long("blocksize", 1)));
        return x.Length == 4 ? [new([x[0], checked(x[1] * block * block), x[2] / block, x[3] / block])] : throw new UnknownShapeException();
    }

    static IEnumerable<long> Window(OnnxNode node, long[] sides, long[] kernel)
    {
        var rank = sides.Length;
        var (strides, dilations, pads) = (Each(node, "strides", rank, 1), Each(node, "dilations", rank, 1), Each(node, "pads", 2 * rank, 0));
        var (auto, up) = (node.Attribute("auto_pad")?.Text ?? "", node.Long("ceil_mode", 0) != 0);
        for (var d = 0; d < rank; d++)
        {
            if (strides[d] < 1) throw new UnknownShapeException();
            if (auto.StartsWith("SAME", StringComparison.Ordinal)) yield return (sides[d] + strides[d] - 1) / strides[d];
            else
            {
                var span = checked(sides[d] + (auto == "VALID" ? 0 : pads[d] + pads[d + rank]) - (kernel[d] - 1) * dilations[d] - 1);
                if (span < 0) throw new UnknownShapeException();
                yield return (span + (up ? strides[d] - 1 : 0)) / strides[d] + 1;
            }
        }
    }

    static IReadOnlyList<long> Each(OnnxNode node, string attribute, int count, long otherwise) =>
        node.Longs(attribute) is { Count: > 0 } list ? list.Count == count ? list : throw new UnknownShapeException() : [.. Enumerable.Repeat(otherwise, count)];
}
