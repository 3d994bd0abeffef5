namespace Behavior.ModelZoo.Onnx;

/// <summary>A graph: operations in an order in which they can be computed.</summary>
/// <param name="Nodes">The operations.</param>
/// <param name="Initializers">Tensors that the file holds.</param>
/// <param name="Inputs">What it takes; in old files the initializers too.</param>
/// <param name="Outputs">What it gives.</param>
public sealed record OnnxGraph(IReadOnlyList<OnnxNode> Nodes, IReadOnlyList<OnnxTensor> Initializers, IReadOnlyList<OnnxValue> Inputs, IReadOnlyList<OnnxValue> Outputs)
{
    /// <summary>Whether some tensor is kept in the sparse form.</summary>
    internal bool HasSparse { get; init; }

    /// <summary>The graph and those inside of its nodes.</summary>
    internal IEnumerable<OnnxGraph> All => Nodes.SelectMany(n => n.Attributes).SelectMany(a => a.Graphs).SelectMany(g => g.All).Prepend(this);

    /// <summary>Inputs that are not given by an initializer.</summary>
    public IReadOnlyList<OnnxValue> Asked
    {
        get
        {
            var held = Initializers.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
            return [.. Inputs.Where(i => !held.Contains(i.Name))];
        }
    }
}
