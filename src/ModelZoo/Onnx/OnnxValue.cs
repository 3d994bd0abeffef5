namespace Behavior.ModelZoo.Onnx;

/// <summary>An input or output of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its element type; <see cref="OnnxType.Undefined"/> where it is not said, or it is no tensor.</param>
/// <param name="Dims">Its sides, -1 for one that is free; null where the file says none.</param>
public sealed record OnnxValue(string Name, OnnxType Type, IReadOnlyList<long>? Dims)
{
    /// <summary>Type and sides in words, for example <c>float32 [N, 3, 32, 32]</c>.</summary>
    public string Words => $"{OnnxTypes.Name(Type)} {ShapeWords}";

    /// <summary>The sides in words.</summary>
    public string ShapeWords => Dims is null ? "of unsaid shape" : $"[{string.Join(", ", Dims.Select((d, i) => d >= 0 ? $"{d}" : i == 0 ? "N" : "?"))}]";
}
