namespace Behavior.ModelZoo.Onnx;

/// <summary>What an ONNX file says, without the values of its tensors.</summary>
/// <param name="IrVersion">The version of its format.</param>
/// <param name="Producer">The tool that wrote it.</param>
/// <param name="Opsets">The versions of the operator sets that it uses, by domain.</param>
/// <param name="Graph">The network.</param>
public sealed record OnnxModel(long IrVersion, string Producer, IReadOnlyList<(string Domain, long Version)> Opsets, OnnxGraph Graph)
{
    internal OnnxModel(long ir, string producer, IReadOnlyList<(string, long)> opsets, OnnxGraph graph, IReadOnlyList<OnnxFunction> functions)
        : this(ir, producer, opsets, graph) => Functions = functions;

    internal IReadOnlyList<OnnxFunction> Functions { get; } = [];

    /// <summary>The version of ONNX's own operators.</summary>
    public long Opset => Opsets.Where(o => o.Domain is "" or "ai.onnx").Select(o => o.Version).DefaultIfEmpty(0).Max();

    /// <summary>All graphs, those inside of nodes and functions too.</summary>
    internal IEnumerable<OnnxGraph> Graphs => Graph.All.Concat(Functions.SelectMany(f => new OnnxGraph(f.Nodes, [], [], []).All));

    /// <summary>All nodes, those inside of nodes and functions too.</summary>
    internal IEnumerable<OnnxNode> Nodes => Graphs.SelectMany(g => g.Nodes);

    /// <summary>All tensors, those of attributes too.</summary>
    internal IEnumerable<OnnxTensor> Tensors => Graphs.SelectMany(g => g.Initializers.Concat(g.Nodes.SelectMany(n => n.Attributes).SelectMany(a => a.Tensors)))
        .Concat(Functions.SelectMany(f => f.Defaults).SelectMany(a => a.Tensors));

    /// <summary>The files that hold tensors beside it, by name.</summary>
    public IReadOnlyList<string> ExternalFiles => [.. Tensors.Select(t => t.External?.Location).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
