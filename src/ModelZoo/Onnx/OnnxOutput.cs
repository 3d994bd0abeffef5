namespace Behavior.ModelZoo.Onnx;

/// <summary>A value of a network that has one row of numbers a picture.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Width">Numbers a picture.</param>
/// <param name="IsProbability">Whether they are probabilities of classes.</param>
public sealed record OnnxOutput(string Name, int Width, bool IsProbability = false);
