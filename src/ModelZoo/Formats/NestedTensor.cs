namespace Behavior.ModelZoo.Formats;

/// <summary>A tensor anywhere in a file's object, the optimizer's and averaged weights included.</summary>
/// <param name="Path">The keys that lead to it from the object; list positions and whole-number keys as digits.</param>
/// <param name="Type">Its element type.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Read">Reads its elements in row-major order, little-endian, without gaps.</param>
public sealed record NestedTensor(IReadOnlyList<string> Path, ElementType Type, IReadOnlyList<long> Shape, Func<byte[]> Read);
