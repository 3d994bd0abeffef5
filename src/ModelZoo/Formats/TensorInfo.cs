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
    public long Bytes => StoredBytes ?? Count * Type.Size();

    /// <summary>What the file calls its element type; torch's name where the type is known.</summary>
    public string TypeName { get; init; } = Type.TorchName();

    /// <summary>The bytes that the file gives it, where its type does not say how many it needs.</summary>
    internal long? StoredBytes { get; init; }

    /// <summary>For messages: <c>head.weight float32 [10, 64]</c>.</summary>
    public override string ToString() => $"{Name} {TypeName} [{string.Join(", ", Shape)}]";
}
