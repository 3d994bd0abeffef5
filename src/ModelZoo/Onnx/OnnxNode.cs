namespace Behavior.ModelZoo.Onnx;

/// <summary>One operation of a graph.</summary>
/// <param name="Operator">Its type, for example <c>Conv</c>.</param>
/// <param name="Domain">Whose operator it is; empty for ONNX's own.</param>
/// <param name="Inputs">Names of what it takes; an empty one stands for an input that is left out.</param>
/// <param name="Outputs">Names of what it gives.</param>
public sealed record OnnxNode(string Operator, string Domain, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs)
{
    internal IReadOnlyList<OnnxAttribute> Attributes { get; init; } = [];

    /// <summary>Whether it is an operator of ONNX itself, by one of these names.</summary>
    internal bool Is(params ReadOnlySpan<string> operators) => Domain is "" or "ai.onnx" && operators.Contains(Operator);

    internal OnnxAttribute? Attribute(string name) => Attributes.FirstOrDefault(a => a.Name == name);

    internal long Long(string name, long otherwise) => Attribute(name)?.Long ?? otherwise;

    internal IReadOnlyList<long>? Longs(string name) => Attribute(name)?.Longs;
}
