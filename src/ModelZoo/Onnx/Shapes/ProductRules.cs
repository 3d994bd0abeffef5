namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>Matrix products.</summary>
static class ProductRules
{
    public static ValueShape MatMul(long[] a, long[] b)
    {
        if (a.Length == 0 || b.Length == 0) throw new UnknownShapeException();
        var (left, right) = (a.Length == 1 ? [1, .. a] : a, b.Length == 1 ? [.. b, 1] : b);
        if (left[^1] != right[^2]) throw new UnknownShapeException();
        List<long> dims = [.. ConstantRules.Broadcast(left[..^2], right[..^2])];
        if (a.Length > 1) dims.Add(left[^2]);
        if (b.Length > 1) dims.Add(right[^1]);
        return new([.. dims]);
    }

    public static ValueShape?[] Gemm(NodeShapes node)
    {
        var (a, b) = (node.Dims(0), node.Dims(1));
        if (a.Length != 2 || b.Length != 2) throw new UnknownShapeException();
        return [new([a[node.Node.Long("transA", 0) == 0 ? 0 : 1], b[node.Node.Long("transB", 0) == 0 ? 1 : 0]])];
    }
}
