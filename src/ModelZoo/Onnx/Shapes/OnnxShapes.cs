using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>The shapes of the values of a graph for pictures of one size, as far as they follow from the file alone.</summary>
sealed class OnnxShapes
{
    /// <summary>Elements of one value: 32 GB in single precision. What is larger would take the machine down with it.</summary>
    const long MostElements = 1L << 33;

    readonly Dictionary<string, ValueShape> _known = new(StringComparer.Ordinal);

    /// <summary>Infers them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="input">The name of the input that takes pictures.</param>
    /// <param name="dims">The shape that it is given.</param>
    /// <exception cref="CheckpointException">BHV0114: a value would have more elements than any network's.</exception>
    public OnnxShapes(OnnxFile file, string input, long[] dims)
    {
        foreach (var tensor in file.Model.Graph.Initializers) _known[tensor.Name] = ConstantRules.Of(file, tensor);
        _known[input] = new(dims);
        foreach (var node in file.Model.Graph.Nodes)
            if (ShapeRules.Find(node) is { } rule)
                foreach (var (name, shape) in node.Outputs.Zip(Infer(rule, new(node, file, file.Model.Opset, Find))))
                    if (shape is not null && name.Length > 0) Add(file, node, name, shape);
    }

    /// <summary>What is known of a value; null where nothing is.</summary>
    public ValueShape? Find(string name) => _known.GetValueOrDefault(name);

    static ValueShape?[] Infer(Func<NodeShapes, ValueShape?[]> rule, NodeShapes node)
    {
        try { return rule(node); }
        catch (Exception failure) when (failure is UnknownShapeException or OverflowException or IndexOutOfRangeException or ArgumentException or InvalidOperationException) { return []; }
    }

    void Add(OnnxFile file, OnnxNode node, string name, ValueShape shape)
    {
        UInt128 count = 1;
        foreach (var side in shape.Dims)
        {
            if (side < 0) return;
            count *= (ulong)side;
            if (count > MostElements)
                throw new CheckpointException(CheckpointFault.Size, file.Path, $"value '{name}', put out by {node.Operator}, would be of [{string.Join(", ", shape.Dims)}], more than any network's");
        }
        _known[name] = shape;
    }
}
