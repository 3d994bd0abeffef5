namespace Behavior.ModelZoo.Formats;

/// <summary>What a checkpoint says of one tensor, before it is read.</summary>
/// <param name="Name">Its name in the state dict.</param>
/// <param name="Type">Its element type.</param>
/// <param name="Shape">Its shape; empty for a scalar.</param>
public sealed record TensorInfo(string Name, ElementType Type, IReadOnlyList<long> Shape)
{
    /// <summary>Number of elements.</summary>
    public long Count => Shape.Aggregate(1L, (product, side) => product * side);

    /// <summary>Bytes of its elements, without gaps.</summary>
    public long Bytes => Count * Type.Size();

    /// <summary>For messages: <c>head.weight float32 [10, 64]</c>.</summary>
    public override string ToString() => $"{Name} {Type.TorchName()} [{string.Join(", ", Shape)}]";
}
