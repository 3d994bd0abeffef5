using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Behavior.ModelZoo.Onnx;

/// <summary>
/// SHA-256 of what a network computes: its operations in order with their attributes, its tensors by type, shape and values, wherever they lie,
/// and the versions of the operators. Names of values, tensors and nodes, texts for people and the tool that wrote the file do not enter, so that a file
/// that is saved anew, with its tensors beside it or in it, is the same network. Reads tensors one after the other, a megabyte at a time.
/// </summary>
public sealed class OnnxHash
{
    readonly OnnxFile _file;
    readonly Dictionary<OnnxTensor, string> _tensors = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<string, string> _main;
    int _values;

    /// <summary>Hashes a file.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0102, BHV0111: a file beside it cannot be read.</exception>
    public OnnxHash(OnnxFile file)
    {
        _file = file;
        var text = new StringBuilder("onnx/1\n");
        foreach (var (domain, version) in file.Model.Opsets.Select(o => (Domain(o.Domain), o.Version)).Order()) Add(text, domain, Number(version));
        foreach (var function in file.Model.Functions.OrderBy(f => f.Domain, StringComparer.Ordinal).ThenBy(f => f.Name, StringComparer.Ordinal)) Add(text, function);
        _main = new(StringComparer.Ordinal);
        Add(text, file.Model.Graph, _main, []);
        Text = Hash(text);
    }

    /// <summary>The hash, in lower-case hexadecimal.</summary>
    public string Text { get; }

    /// <summary>What stands for a value of the main graph in the hash: the same for the same value of a file that has other names; empty for one that is not there.</summary>
    public string Of(string value) => _main.GetValueOrDefault(value, "");

    void Add(StringBuilder text, OnnxFunction function)
    {
        var scope = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(text, "function", Domain(function.Domain), function.Name, Number(function.Inputs.Count), Number(function.Outputs.Count));
        foreach (var (domain, version) in function.Opsets.Order()) Add(text, domain, Number(version));
        foreach (var name in function.Inputs) scope[name] = Next();
        foreach (var attribute in function.Defaults) Add(text, attribute, [scope]);
        foreach (var node in function.Nodes) Add(text, node, scope, []);
        foreach (var name in function.Outputs) Add(text, scope.GetValueOrDefault(name, "?"));
    }

    void Add(StringBuilder text, OnnxGraph graph, Dictionary<string, string> scope, IReadOnlyList<Dictionary<string, string>> outer)
    {
        var tensors = graph.Initializers.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var input in graph.Inputs.Where(i => !tensors.ContainsKey(i.Name)))
        {
            scope[input.Name] = Next();
            Add(text, "input", Number((int)input.Type), string.Join(',', input.Dims?.Skip(1) ?? []));
        }
        var used = graph.All.SelectMany(g => g.Nodes).SelectMany(n => n.Inputs).Concat(graph.Outputs.Select(o => o.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var tensor in graph.Initializers.Where(t => used.Contains(t.Name))) scope[tensor.Name] = Of(tensor);
        foreach (var node in graph.Nodes) Add(text, node, scope, outer);
        foreach (var output in graph.Outputs) Add(text, "output", scope.GetValueOrDefault(output.Name, "?"));
    }

    void Add(StringBuilder text, OnnxNode node, Dictionary<string, string> scope, IReadOnlyList<Dictionary<string, string>> outer)
    {
        Add(text, Domain(node.Domain), node.Operator, Number(node.Inputs.Count), Number(node.Outputs.Count));
        foreach (var input in node.Inputs) Add(text, input.Length == 0 ? "" : Find(input));
        foreach (var attribute in node.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal)) Add(text, attribute, [scope, .. outer]);
        foreach (var output in node.Outputs.Where(o => o.Length > 0)) scope[output] = Next();

        string Find(string name) => scope.TryGetValue(name, out var known) ? known
            : outer.Select(o => o.GetValueOrDefault(name)).FirstOrDefault(k => k is not null) ?? "?";
    }

    void Add(StringBuilder text, OnnxAttribute attribute, IReadOnlyList<Dictionary<string, string>> outer)
    {
        Add(text, attribute.Name, Number(attribute.Kind), Number(BitConverter.SingleToInt32Bits(attribute.Single)), Number(attribute.Long), attribute.Text, attribute.Reference);
        Add(text, string.Join(',', attribute.Singles.Select(BitConverter.SingleToInt32Bits)), string.Join(',', attribute.Longs), Number(attribute.Texts.Count));
        foreach (var part in attribute.Texts) Add(text, part);
        foreach (var tensor in attribute.Tensors) Add(text, Of(tensor));
        foreach (var graph in attribute.Graphs) Add(text, graph, new(StringComparer.Ordinal), outer);
    }

    string Of(OnnxTensor tensor)
    {
        if (_tensors.TryGetValue(tensor, out var known)) return known;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{(int)tensor.Type}:{string.Join(',', tensor.Dims)}:"));
        OnnxBytes.Read(_file, tensor, hash.AppendData);
        return _tensors[tensor] = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    string Next() => Number(_values++);

    static string Domain(string domain) => domain == "ai.onnx" ? "" : domain;

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    static void Add(StringBuilder text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts) text.Append(part.Length).Append(':').Append(part);
        text.Append('\n');
    }

    static string Hash(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
