namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>Operators that work element by element, and those that make the numbers which shapes are computed from.</summary>
static class ConstantRules
{
    public static ValueShape?[] Same(NodeShapes node) => [new(node.Dims(0))];

    public static ValueShape?[] Kept(NodeShapes node) => [node.In(0)];

    public static ValueShape?[] Broadcast(NodeShapes node)
    {
        var inputs = Enumerable.Range(0, node.Node.Inputs.Count).Select(node.In).ToList();
        var dims = inputs.Select(i => i.Dims).Aggregate(Broadcast);
        return [new(dims, Values(node.Node.Operator, inputs, dims))];
    }

    public static long[] Broadcast(long[] a, long[] b)
    {
        var dims = new long[Math.Max(a.Length, b.Length)];
        for (var i = 1; i <= dims.Length; i++)
        {
            var (x, y) = (i <= a.Length ? a[^i] : 1, i <= b.Length ? b[^i] : 1);
            dims[^i] = x == y || y == 1 ? x : x == 1 ? y : throw new UnknownShapeException();
        }
        return dims;
    }

    public static ValueShape?[] Constant(NodeShapes node)
    {
        if (node.Node.Attribute("value") is { Tensors: [var tensor] }) return [Of(node.File, tensor)];
        if (node.Node.Attribute("value_int") is { } number) return [new([], [number.Long])];
        if (node.Node.Longs("value_ints") is { } numbers) return [ValueShape.OfValues(numbers)];
        if (node.Node.Attribute("value_float") is not null) return [new([])];
        return node.Node.Attribute("value_floats") is { } singles ? [new([singles.Singles.Count])] : throw new UnknownShapeException();
    }

    public static ValueShape Of(OnnxFile file, OnnxTensor tensor) => new([.. tensor.Dims], OnnxBytes.Longs(file, tensor, ValueShape.MostValues));

    public static ValueShape?[] Filled(NodeShapes node)
    {
        var dims = node.Values(0);
        var value = node.Node.Attribute("value") is { Tensors: [var tensor] } ? OnnxBytes.Longs(node.File, tensor, 1) : null;
        return [new(dims, value is [var number] && ValueShape.Product(dims) <= ValueShape.MostValues ? [.. Enumerable.Repeat(number, (int)ValueShape.Product(dims))] : null)];
    }

    public static ValueShape?[] ShapeOf(NodeShapes node)
    {
        var dims = node.Dims(0);
        var (start, end) = (Clamped(node.Node.Long("start", 0)), Clamped(node.Node.Long("end", dims.Length)));
        return [ValueShape.OfValues(dims[start..Math.Max(start, end)])];

        int Clamped(long at) => (int)Math.Clamp(at < 0 ? at + dims.Length : at, 0, dims.Length);
    }

    public static ValueShape?[] SizeOf(NodeShapes node) => [new([], [node.In(0).Count])];

    public static ValueShape?[] Range(NodeShapes node)
    {
        var (start, limit, step) = (node.Values(0)[0], node.Values(1)[0], node.Values(2)[0]);
        var count = step == 0 ? throw new UnknownShapeException() : Math.Max(0, (limit - start + step - Math.Sign(step)) / step);
        return [new([count], count <= ValueShape.MostValues ? [.. Enumerable.Range(0, (int)count).Select(i => start + i * step)] : null)];
    }

    static long[]? Values(string operation, List<ValueShape> inputs, long[] dims)
    {
        if (inputs.Any(i => i.Values is null) || ValueShape.Product(dims) > ValueShape.MostValues) return null;
        var columns = inputs.Select(i => i.Pick(dims, index => [.. index[^i.Rank..].Select((at, d) => i.Dims[d] == 1 ? 0 : at)])!).ToList();
        Func<long, long, long>? pair = operation switch
        {
            "Add" or "Sum" => (a, b) => checked(a + b),
            "Sub" => (a, b) => checked(a - b),
            "Mul" => (a, b) => checked(a * b),
            "Div" => (a, b) => b == 0 ? throw new UnknownShapeException() : a / b,
            "Max" => Math.Max,
            "Min" => Math.Min,
            "Equal" => (a, b) => a == b ? 1 : 0,
            "Greater" => (a, b) => a > b ? 1 : 0,
            "Less" => (a, b) => a < b ? 1 : 0,
            _ => null,
        };
        if (operation == "Where") return [.. columns[0].Select((c, i) => c != 0 ? columns[1][i] : columns[2][i])];
        return pair is null ? null : columns.Aggregate((a, b) => [.. a.Zip(b, pair)]);
    }
}
