namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>A node with what is known of its inputs. What a rule asks for and is not known ends the rule with <see cref="UnknownShapeException"/>.</summary>
sealed class NodeShapes(OnnxNode node, OnnxFile file, long opset, Func<string, ValueShape?> known)
{
    public OnnxNode Node => node;

    public OnnxFile File => file;

    public long Opset => opset;

    public bool Has(int input) => input < node.Inputs.Count && node.Inputs[input].Length > 0;

    public ValueShape? Find(int input) => Has(input) ? known(node.Inputs[input]) : null;

    public ValueShape In(int input) => Find(input) ?? throw new UnknownShapeException();

    public long[] Dims(int input) => In(input).Dims;

    public long[] Values(int input) => In(input).Values ?? throw new UnknownShapeException();

    /// <summary>Numbers that old operators have as an attribute and new ones as an input; null where there are none.</summary>
    public long[]? Longs(string attribute, int input) => node.Longs(attribute) is { Count: > 0 } list ? [.. list] : Has(input) ? Values(input) : null;

    /// <summary>An axis counted from the front.</summary>
    public static int Axis(long axis, int rank) => axis >= -rank && axis < rank ? (int)(axis < 0 ? axis + rank : axis) : throw new UnknownShapeException();
}
