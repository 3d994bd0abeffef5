using Behavior.Diagnostics;
using Behavior.ModelZoo.Layers;
using Behavior.ModelZoo.Onnx.Shapes;

namespace Behavior.ModelZoo.Onnx;

/// <summary>
/// What an ONNX file is as a classifier of pictures: its input, the value that holds its answers, the features that enter its last matrix product, and its
/// layers. All of it is found in the graph, by shape and type, unless the item names it. Computes nothing of the network. Not thread-safe.
/// </summary>
public sealed class OnnxNetwork
{
    /// <summary>The side of pictures where neither the file nor the transform says one.</summary>
    const int UsualSide = 224;

    /// <summary>Outputs among which the answers are looked for.</summary>
    const int MostOutputs = 200;

    /// <summary>What may lie between the last matrix product and the answers.</summary>
    static readonly string[] s_between =
        ["Softmax", "LogSoftmax", "Sigmoid", "Identity", "Cast", "Flatten", "Reshape", "Squeeze", "Unsqueeze", "Add", "Sub", "Mul", "Div", "Dropout", "Clip", "QuantizeLinear",
            "DequantizeLinear", "Transpose"];

    /// <summary>What leaves numbers as they are.</summary>
    static readonly string[] s_same = ["Identity", "Cast", "Flatten", "Reshape", "Squeeze", "Unsqueeze", "Dropout", "Transpose"];

    readonly OnnxFile _file;
    readonly OnnxKeys _keys;
    readonly OnnxFlow _flow;
    readonly OnnxShapes _shapes;
    readonly int _batch;

    /// <summary>Looks at a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="keys">What the item names.</param>
    /// <param name="pictures">The size of its pictures where it takes any and the size is known.</param>
    /// <exception cref="BehaviorException">BHV0125: it takes something else than pictures. BHV0114: values larger than any network's.</exception>
    public OnnxNetwork(OnnxFile file, OnnxKeys keys, (int Width, int Height)? pictures = null)
    {
        (_file, _keys, Input) = (file, keys, OnnxInput.Of(file, keys.Input));
        var (width, height) = pictures ?? (UsualSide, UsualSide);
        (_batch, Width, Height) = (Input.Batch ?? 2, Input.Width ?? width, Input.Height ?? height); // two, to tell a side of pictures from others
        _shapes = new(file, Input.Name, Input.Dims(_batch, Height, Width));
        _flow = new(file, Input.Name);
    }

    /// <summary>How it takes pictures.</summary>
    public OnnxInput Input { get; }

    /// <summary>The width of pictures that shapes were found for.</summary>
    public int Width { get; }

    /// <summary>The height of pictures that shapes were found for.</summary>
    public int Height { get; }

    /// <summary>The value that holds its answers.</summary>
    /// <exception cref="BehaviorException">BHV0125: there is none, or it is not said which of several.</exception>
    public OnnxOutput Answers => _keys.Logits.Length > 0 ? Rows(_keys.Logits, "Logits")
        : _keys.Probabilities.Length > 0 ? Rows(_keys.Probabilities, "Probabilities") with { IsProbability = true }
        : Found();

    /// <summary>The value that enters its last matrix product, or without one its only output; null where neither is one row a picture.</summary>
    /// <exception cref="BehaviorException">BHV0125: the item names a value that is not there, or has no row a picture.</exception>
    public OnnxOutput? Features
    {
        get
        {
            if (_keys.Features.Length > 0) return Rows(_keys.Features, "Features");
            if (Last() is not { } last) return null;
            return BeforeProduct(last) is { } before ? before : IsPooled(last) ? Row(last) : null;
        }
    }

    /// <summary>The layers to look at: those that are named, else eleven at even depths among the convolutions, matrix products and normalisations up to the features.</summary>
    /// <exception cref="BehaviorException">BHV0125: a named one is not there.</exception>
    public IReadOnlyList<OnnxLayer> Layers(IReadOnlyList<string> named) =>
        named.Count > 0 ? [.. named.Select(Named)] : OnnxLayers.Choose(Body().Where(n => n.Outputs.Any(_flow.Sees)), _shapes, _batch);

    /// <summary>Counts its parameters, and the multiply-adds of one picture up to its features, or to its answers where it has none.</summary>
    public OnnxCost Cost => OnnxCost.Of(_file.Model, Body(), _flow, _shapes, _batch);

    /// <summary>The operations up to the features, in order; to the answers where there are none.</summary>
    List<OnnxNode> Body()
    {
        if ((Features?.Name ?? Last()) is not { } end) return [.. _file.Model.Graph.Nodes];
        var behind = _flow.Behind(end);
        return [.. _file.Model.Graph.Nodes.Where(behind.Contains)];
    }

    OnnxOutput Found()
    {
        if (_file.Model.Graph.Outputs.Count > MostOutputs) throw Unclear([]);
        var rows = Candidates().ToList();
        if (rows.Count > 1 && rows.FirstOrDefault(r => rows.Any(other => other != r && SoftmaxOf(other.Name) == r.Name)) is { } logits) return logits;
        var ends = rows.Where(r => !rows.Any(other => other != r && _flow.Behind(other.Name).Any(n => n.Outputs.Contains(r.Name)))).ToList();
        if (ends is not [var answers]) throw Unclear(rows);
        return Source(answers.Name) switch
        {
            { } node when node.Is("Softmax") => answers with { IsProbability = true },
            { } node when node.Is("Sigmoid") => throw OnnxInput.Problem(_file, $"its output '{answers.Name}' ends in a sigmoid, so that its classes do not exclude each other. If they are "
                + "meant to, write "
                + $"Probabilities=\"{answers.Name}\" on the item, or Logits=\"{node.Inputs.FirstOrDefault()}\" for what enters the sigmoid."),
            _ => answers,
        };
    }

    IEnumerable<OnnxOutput> Candidates() => _file.Model.Graph.Outputs
        .Where(o => o.Name != _keys.Features && (o.Type == OnnxType.Undefined || OnnxTypes.IsReal(o.Type))).Select(o => Row(o.Name)).OfType<OnnxOutput>();

    BehaviorException Unclear(List<OnnxOutput> rows) => OnnxInput.Problem(_file, (rows.Count == 0
        ? "it has no output of the shape [N, classes] or [N, classes, 1, 1] in floating point."
        : $"it has {rows.Count} outputs that may be its answers, and none of them is made of the others.")
        + $" Its outputs: {Suggest.List([.. _file.Model.Graph.Outputs.Select(o => $"{Excerpt.Of(o.Name)} {o.Words}")])}. Name the one that is meant with Logits=\"NAME\" or "
            + "Probabilities=\"NAME\" on the item; "
        + "Features=\"NAME\" names pooled features, and Paradigm=\"pre\" says that it answers nothing.");

    /// <summary>The end of the network: its answers, or its only output.</summary>
    string? Last()
    {
        if (_keys.Logits.Length > 0) return _keys.Logits;
        if (_keys.Probabilities.Length > 0) return _keys.Probabilities;
        try { return Found().Name; }
        catch (BehaviorException) { return _file.Model.Graph.Outputs is [var only] ? only.Name : null; }
    }

    OnnxOutput? BeforeProduct(string value)
    {
        for (var node = _flow.Maker(value); node is not null; node = _flow.Maker(value))
        {
            if (_flow.OnlySeen(node) is not { } input) return null;
            if (node.Is("Gemm", "MatMul", "Conv")) return Row(input);
            if (!node.Is(s_between)) return null;
            value = input;
        }
        return null;
    }

    /// <summary>Whether a value comes out of a network without a classifier: nothing between it and a pooling but its shape.</summary>
    bool IsPooled(string value) => Source(value) is { } node && !node.Is("Softmax", "LogSoftmax");

    /// <summary>The node whose numbers a value has, in whatever shape.</summary>
    OnnxNode? Source(string value)
    {
        var node = _flow.Maker(value);
        while (node is not null && node.Is(s_same) && _flow.OnlySeen(node) is { } input) node = _flow.Maker(input);
        return node;
    }

    string? SoftmaxOf(string value) => Source(value) is { } node && node.Is("Softmax", "LogSoftmax") ? node.Inputs.FirstOrDefault() : null;

    OnnxOutput Rows(string name, string key) => Known(name, key) && Row(name) is { } row ? row
        : throw OnnxInput.Problem(_file, $"{key}=\"{name}\" names a value of shape {Shape(name)}. Expected one row a picture: [N, numbers] or [N, numbers, 1, 1].");

    string Shape(string name) => _shapes.Find(name) is { } shape ? $"[{string.Join(", ", shape.Dims)}] (for {_batch} pictures)" : "that is not known";

    /// <summary>A value as one row a picture; null where it is none, or its shape is not known.</summary>
    OnnxOutput? Row(string name)
    {
        var said = _file.Model.Graph.Outputs.FirstOrDefault(o => o.Name == name)?.Dims;
        var found = _shapes.Find(name)?.Dims;
        if ((found ?? said) is not { Count: 2 or 4 } dims || dims.Skip(2).Any(d => d != 1) || found is not null && found[0] != _batch) return null;
        var width = dims[1] > 0 ? dims[1] : said is { Count: > 1 } ? said[1] : -1;
        return width is > 0 and <= 1 << 24 ? new(name, (int)width) : null;
    }

    OnnxLayer Named(string name)
    {
        Known(name, "Activations");
        return OnnxLayers.Of(_flow.Maker(name), name, _shapes.Find(name)?.Dims);
    }

    bool Known(string name, string key) => _flow.Maker(name) is not null ? true
        : throw OnnxInput.Problem(_file, $"{key}: "
            + $"{Suggest.Unknown("value", name, _file.Model.Graph.Nodes.SelectMany(n => n.Outputs).Where(o => o.Length > 0), "'behavior inspect' lists its outputs.")}");
}
