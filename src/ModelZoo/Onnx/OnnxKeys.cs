namespace Behavior.ModelZoo.Onnx;

/// <summary>Names of values that an item gives where a file leaves a choice; empty where it gives none.</summary>
/// <param name="Input">The input that takes pictures.</param>
/// <param name="Logits">The value that holds class scores.</param>
/// <param name="Probabilities">The value that holds class probabilities.</param>
/// <param name="Features">The value that holds pooled features.</param>
public sealed record OnnxKeys(string Input = "", string Logits = "", string Probabilities = "", string Features = "");
