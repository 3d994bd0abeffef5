using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Onnx;

/// <summary>Which value of a graph is made of which.</summary>
sealed class OnnxFlow
{
    readonly Dictionary<string, OnnxNode> _makers = new(StringComparer.Ordinal);
    readonly HashSet<string> _seen;

    /// <summary>Follows the picture through the main graph.</summary>
    /// <exception cref="CheckpointException">BHV0113: an operation takes what is made after it, so that values could be made of themselves.</exception>
    public OnnxFlow(OnnxFile file, string input)
    {
        var graph = file.Model.Graph;
        var open = graph.Nodes.SelectMany(n => n.Outputs).Where(o => o.Length > 0).ToHashSet(StringComparer.Ordinal);
        _seen = new([input], StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            if (Inputs(node).FirstOrDefault(open.Contains) is { } later && !IsInside(node, later))
                throw new CheckpointException(CheckpointFault.Structure, file.Path, $"{node.Operator} takes '{later}', which is made after it: the operations are not in an order in which "
                    + "they can be computed");
            var sees = Inputs(node).Any(_seen.Contains);
            foreach (var output in node.Outputs.Where(o => o.Length > 0))
            {
                _makers.TryAdd(output, node);
                open.Remove(output);
                if (sees) _seen.Add(output);
            }
        }
    }

    /// <summary>The node that puts a value out; null for an input or a tensor of the file.</summary>
    public OnnxNode? Maker(string value) => _makers.GetValueOrDefault(value);

    /// <summary>Whether a value depends on the picture.</summary>
    public bool Sees(string value) => _seen.Contains(value);

    /// <summary>The only input of a node that depends on the picture; null where there is none, or several.</summary>
    public string? OnlySeen(OnnxNode node) => node.Inputs.Where(Sees).Distinct().Take(2).ToList() is [var one] ? one : null;

    /// <summary>Every node that a value is made by.</summary>
    public HashSet<OnnxNode> Behind(string value)
    {
        var (found, open) = (new HashSet<OnnxNode>(ReferenceEqualityComparer.Instance), new Stack<string>([value]));
        while (open.TryPop(out var next))
            if (Maker(next) is { } node && found.Add(node))
                foreach (var input in Inputs(node)) open.Push(input);
        return found;
    }

    /// <summary>Whether a name is that of a value inside of a node's own graphs, which may be called as one outside.</summary>
    static bool IsInside(OnnxNode node, string name) => !node.Inputs.Contains(name)
        && node.Attributes.SelectMany(a => a.Graphs).SelectMany(g => g.All).Any(g => g.Inputs.Any(i => i.Name == name) || g.Nodes.Any(n => n.Outputs.Contains(name)));

    /// <summary>A node's inputs, and what graphs inside of it take from around them.</summary>
    static IEnumerable<string> Inputs(OnnxNode node) => node.Inputs.Concat(
        node.Attributes.SelectMany(a => a.Graphs).SelectMany(g => g.All).SelectMany(g => g.Nodes.SelectMany(n => n.Inputs).Concat(g.Outputs.Select(o => o.Name))));
}
