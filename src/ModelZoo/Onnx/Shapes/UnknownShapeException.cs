namespace Behavior.ModelZoo.Onnx.Shapes;

/// <summary>A shape depends on what is not known before the network is computed.</summary>
sealed class UnknownShapeException : Exception;
