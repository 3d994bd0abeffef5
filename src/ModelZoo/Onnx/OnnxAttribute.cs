namespace Behavior.ModelZoo.Onnx;

/// <summary>An attribute of a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The number of its kind in the format.</param>
sealed record OnnxAttribute(string Name, int Kind)
{
    public float Single { get; init; }
    public long Long { get; init; }
    public string Text { get; init; } = "";
    public IReadOnlyList<float> Singles { get; init; } = [];
    public IReadOnlyList<long> Longs { get; init; } = [];
    public IReadOnlyList<string> Texts { get; init; } = [];
    public IReadOnlyList<OnnxTensor> Tensors { get; init; } = [];
    public IReadOnlyList<OnnxGraph> Graphs { get; init; } = [];

    /// <summary>The function's own attribute whose value it takes.</summary>
    public string Reference { get; init; } = "";
}
