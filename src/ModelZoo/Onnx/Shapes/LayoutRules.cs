namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>Operators that see the same numbers in another shape, or fewer sides of them.</summary>
static class LayoutRules
{
    public static ValueShape?[] Reshape(NodeShapes node)
    {
        var (input, shape) = (node.In(0), node.Longs("shape", 1) ?? throw new UnknownShapeException());
        var zero = node.Node.Long("allowzero", 0) != 0;
        long[] dims = [.. shape.Select((s, i) => s == 0 && !zero ? i < input.Rank ? input.Dims[i] : throw new UnknownShapeException() : s)];
        var free = Array.IndexOf(dims, -1);
        if (free >= 0)
        {
            var others = ValueShape.Product(dims.Where((_, i) => i != free));
            dims[free] = others > 0 ? input.Count / others : throw new UnknownShapeException();
        }
        return dims.Any(d => d < 0) || ValueShape.Product(dims) != input.Count ? throw new UnknownShapeException() : [new(dims, input.Values)];
    }

    public static ValueShape?[] Flatten(NodeShapes node)
    {
        var dims = node.Dims(0);
        var axis = node.Node.Long("axis", 1) is var a && a == dims.Length ? dims.Length : NodeShapes.Axis(a, Math.Max(dims.Length, 1));
        return [new([ValueShape.Product(dims[..axis]), ValueShape.Product(dims[axis..])])];
    }

    public static ValueShape?[] Transpose(NodeShapes node)
    {
        var input = node.In(0);
        int[] order = node.Node.Longs("perm") is { } perm ? [.. perm.Select(p => NodeShapes.Axis(p, input.Rank))] : [.. Enumerable.Range(0, input.Rank).Reverse()];
        if (order.Length != input.Rank || order.Distinct().Count() != order.Length) throw new UnknownShapeException();
        long[] dims = [.. order.Select(o => input.Dims[o])];
        return [new(dims, input.Pick(dims, index => [.. Enumerable.Range(0, order.Length).Select(d => index[Array.IndexOf(order, d)])]))];
    }

    public static ValueShape?[] Squeeze(NodeShapes node)
    {
        var input = node.In(0);
        var axes = node.Longs("axes", 1)?.Select(a => NodeShapes.Axis(a, input.Rank)).ToHashSet();
        return [new([.. input.Dims.Where((d, i) => axes is null ? d != 1 : !axes.Contains(i))], input.Values)];
    }

    public static ValueShape?[] Unsqueeze(NodeShapes node)
    {
        var (input, said) = (node.In(0), node.Longs("axes", 1) ?? throw new UnknownShapeException());
        var rank = input.Rank + said.Length;
        var axes = said.Select(a => NodeShapes.Axis(a, rank)).ToHashSet();
        var next = 0;
        return axes.Count == said.Length ? [new([.. Enumerable.Range(0, rank).Select(d => axes.Contains(d) ? 1 : input.Dims[next++])], input.Values)] : throw new UnknownShapeException();
    }

    public static ValueShape?[] Reduce(NodeShapes node)
    {
        var input = node.Dims(0);
        var axes = node.Longs("axes", 1)?.Select(a => NodeShapes.Axis(a, input.Length)).ToHashSet() ?? [];
        if (axes.Count == 0 && node.Node.Long("noop_with_empty_axes", 0) != 0) return [new(input)];
        return [new(Without(input, axes.Count == 0 ? [.. Enumerable.Range(0, input.Length)] : axes, node.Node.Long("keepdims", 1) != 0))];
    }

    public static ValueShape?[] Arg(NodeShapes node) =>
        [new(Without(node.Dims(0), [NodeShapes.Axis(node.Node.Long("axis", 0), node.In(0).Rank)], node.Node.Long("keepdims", 1) != 0))];

    static long[] Without(long[] dims, HashSet<int> axes, bool keep) =>
        keep ? [.. dims.Select((d, i) => axes.Contains(i) ? 1 : d)] : [.. dims.Where((_, i) => !axes.Contains(i))];
}
