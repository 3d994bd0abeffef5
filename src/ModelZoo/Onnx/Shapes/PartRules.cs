namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>Operators that take parts of tensors, and those that join or repeat them.</summary>
static class PartRules
{
    public static ValueShape?[] Concat(NodeShapes node)
    {
        var inputs = Enumerable.Range(0, node.Node.Inputs.Count).Select(node.In).ToList();
        var axis = NodeShapes.Axis(node.Node.Long("axis", 0), inputs[0].Rank);
        if (inputs.Any(i => i.Rank != inputs[0].Rank)) throw new UnknownShapeException();
        long[] dims = [.. inputs[0].Dims.Select((d, i) => i == axis ? inputs.Sum(x => x.Dims[axis]) : d)];
        return [new(dims, dims.Length == 1 && inputs.All(i => i.Values is not null) && dims[0] <= ValueShape.MostValues ? [.. inputs.SelectMany(i => i.Values!)] : null)];
    }

    public static ValueShape?[] Slice(NodeShapes node)
    {
        var input = node.In(0);
        var (starts, ends) = (node.Longs("starts", 1) ?? throw new UnknownShapeException(), node.Longs("ends", 2) ?? throw new UnknownShapeException());
        var axes = node.Longs("axes", 3) ?? [.. Enumerable.Range(0, starts.Length).Select(i => (long)i)];
        var steps = node.Has(4) ? node.Values(4) : [.. Enumerable.Repeat(1L, starts.Length)];
        if (ends.Length != starts.Length || axes.Length != starts.Length || steps.Length != starts.Length) throw new UnknownShapeException();
        long[] dims = [.. input.Dims], first = new long[dims.Length], step = [.. Enumerable.Repeat(1L, dims.Length)];
        for (var i = 0; i < starts.Length; i++)
        {
            var axis = NodeShapes.Axis(axes[i], input.Rank);
            (first[axis], dims[axis], step[axis]) = Part(starts[i], ends[i], steps[i], input.Dims[axis]);
        }
        return [new(dims, input.Pick(dims, index => [.. index.Select((at, d) => first[d] + at * step[d])]))];
    }

    public static ValueShape?[] Split(NodeShapes node)
    {
        var (input, parts) = (node.Dims(0), node.Node.Outputs.Count);
        var axis = NodeShapes.Axis(node.Node.Long("axis", 0), input.Length);
        var even = (input[axis] + parts - 1) / Math.Max(parts, 1);
        var sizes = node.Longs("split", 1) ?? [.. Enumerable.Range(0, parts).Select(i => Math.Clamp(input[axis] - i * even, 0, even))];
        return sizes.Length == parts ? [.. sizes.Select(s => new ValueShape([.. input.Select((d, i) => i == axis ? s : d)]))] : throw new UnknownShapeException();
    }

    public static ValueShape?[] Gather(NodeShapes node)
    {
        var (input, indices) = (node.In(0), node.In(1));
        var axis = NodeShapes.Axis(node.Node.Long("axis", 0), input.Rank);
        long[] dims = [.. input.Dims[..axis], .. indices.Dims, .. input.Dims[(axis + 1)..]];
        var values = input is { Rank: 1, Values: { } from } && indices.Values is { } at ? at.Select(i => from[NodeShapes.Axis(i, from.Length)]).ToArray() : null;
        return [new(dims, values)];
    }

    public static ValueShape?[] Expand(NodeShapes node)
    {
        var input = node.In(0);
        var dims = ConstantRules.Broadcast(input.Dims, node.Values(1));
        return [new(dims, input.Pick(dims, index => [.. index[^input.Rank..].Select((at, d) => input.Dims[d] == 1 ? 0 : at)]))];
    }

    public static ValueShape?[] Tile(NodeShapes node)
    {
        var (input, repeats) = (node.Dims(0), node.Values(1));
        return repeats.Length == input.Length ? [new([.. input.Zip(repeats, (d, r) => checked(d * r))])] : throw new UnknownShapeException();
    }

    /// <summary>Where a slice begins, how long it is and how it steps, as numpy counts.</summary>
    static (long First, long Count, long Step) Part(long start, long end, long step, long side)
    {
        if (step is 0 or < -(1L << 31) or > 1L << 31) throw new UnknownShapeException();
        var (least, most) = step > 0 ? (0L, side) : (-1L, side - 1);
        var (from, to) = (Clamped(start), Clamped(end));
        var count = step > 0 ? (to - from + step - 1) / step : (from - to - step - 1) / -step;
        return (from, Math.Max(0, count), step);

        long Clamped(long at) => Math.Clamp(at < 0 && at >= -side ? at + side : at, least, most);
    }
}
