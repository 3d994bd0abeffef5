namespace Behavior.ModelZoo.Onnx;

/// <summary>An operator that the file itself defines by others.</summary>
sealed record OnnxFunction(string Name, string Domain, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyList<OnnxNode> Nodes)
{
    /// <summary>The versions of operators that its body is written in.</summary>
    public IReadOnlyList<(string Domain, long Version)> Opsets { get; init; } = [];

    /// <summary>Attributes that have a value where a node gives none.</summary>
    public IReadOnlyList<OnnxAttribute> Defaults { get; init; } = [];
}
