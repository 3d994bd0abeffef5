namespace Behavior.ModelZoo.Onnx;

/// <summary>A tensor of an ONNX file: what it is and where its bytes lie, not the bytes.</summary>
/// <param name="Name">Its name; empty for the value of an attribute.</param>
/// <param name="Type">Its element type.</param>
/// <param name="Dims">Its sides.</param>
public sealed record OnnxTensor(string Name, OnnxType Type, IReadOnlyList<long> Dims)
{
    /// <summary>Where its raw bytes begin and end in the file; null where they lie elsewhere or as typed fields.</summary>
    internal (int From, int To)? Raw { get; init; }

    /// <summary>Its typed fields, in order: the field's number, how it is written, the number itself or where its bytes lie.</summary>
    internal IReadOnlyList<(int Field, int Wire, ulong Number, int From, int To)> Typed { get; init; } = [];

    /// <summary>Where it lies outside of the file; null where it does not.</summary>
    public OnnxExternal? External { get; init; }

    /// <summary>Number of elements; the sides are checked, so that it is one.</summary>
    public long Count => Dims.Aggregate(1L, (a, b) => a * b);

    /// <summary>Bytes of its elements; 0 for texts.</summary>
    public long Bytes => (Count * OnnxTypes.Bits((int)Type) + 7) / 8;
}
