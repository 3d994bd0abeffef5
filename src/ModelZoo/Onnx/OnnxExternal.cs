namespace Behavior.ModelZoo.Onnx;

/// <summary>The part of another file in which a tensor's bytes lie.</summary>
/// <param name="Location">The file's name, in the folder of the model.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">Its bytes; null where that is what type and shape say.</param>
public sealed record OnnxExternal(string Location, long Offset, long? Length);
