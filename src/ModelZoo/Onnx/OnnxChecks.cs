using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Onnx;

/// <summary>Refuses what a file must not hold, before any runtime sees it.</summary>
static class OnnxChecks
{
    /// <summary>Sides of a tensor.</summary>
    public const int MostSides = 32;

    const string NoLibrary = "It would need an operator library, and none is ever loaded here. Export the network with ONNX's own operators.";

    /// <summary>Domains whose operators ONNX Runtime has built in.</summary>
    static readonly string[] s_domains = ["", "ai.onnx", "ai.onnx.ml", "com.microsoft", "com.microsoft.nchwc"];

    /// <summary>Everything that can be seen in the file and beside it.</summary>
    public static void Run(OnnxFile file)
    {
        Operators(file);
        foreach (var graph in file.Model.Graphs)
        {
            if (graph.HasSparse) throw new CheckpointException(CheckpointFault.Unsupported, file.Path, "some tensors are sparse", mend: "Export the network with dense tensors.");
            Twice(file.Path, graph.Initializers.Select(t => t.Name), "tensor");
            Twice(file.Path, graph.Nodes.SelectMany(n => n.Outputs).Where(o => o.Length > 0), "value");
        }
        foreach (var tensor in file.Model.Tensors) Size(file, tensor);
    }

    /// <summary>The place outside that a tensor names.</summary>
    public static OnnxExternal External(IReadOnlyList<(string Key, string Value)> entries, string tensor, string path)
    {
        Twice(path, entries.Select(e => e.Key), "entry of external data");
        var location = entries.FirstOrDefault(e => e.Key == "location").Value ?? "";
        if (location is "" or "." or ".." || location.Any(c => c is '/' or '\\' or ':' || char.IsControl(c)))
            throw new CheckpointException(CheckpointFault.Path, path, $"tensor '{tensor}' lies in '{location}': only a file in the model's own folder is read, under its plain name",
                mend: "Usual causes: a hostile file, or one whose external data were saved with a path. Save the model again with its external data beside it.");
        return new(location, Number("offset") ?? 0, Number("length"));

        long? Number(string key) => entries.FirstOrDefault(e => e.Key == key).Value is not { Length: > 0 } text ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new CheckpointException(CheckpointFault.Size, path, $"the {key} of tensor '{tensor}' in its file is '{text}'");
    }

    static void Operators(OnnxFile file)
    {
        var own = file.Model.Functions.Select(f => (f.Domain, f.Name)).ToHashSet();
        foreach (var node in file.Model.Nodes)
            if (!s_domains.Contains(node.Domain) && !own.Contains((node.Domain, node.Operator)))
                throw new CheckpointException(CheckpointFault.Code, file.Path, $"operator '{node.Operator}' is of the domain '{node.Domain}', which neither ONNX nor ONNX Runtime has", mend:
                    NoLibrary);
    }

    static void Size(OnnxFile file, OnnxTensor tensor)
    {
        var name = tensor.Name.Length > 0 ? $"tensor '{tensor.Name}'" : "the tensor of an attribute";
        var bits = OnnxTypes.Bits((int)tensor.Type);
        UInt128 bytes = (UInt128)Math.Max(bits, 1);
        foreach (var side in tensor.Dims)
        {
            if (side < 0) throw new CheckpointException(CheckpointFault.Size, file.Path, $"{name} has a side of {side}");
            bytes *= (ulong)side;
            if (bytes > long.MaxValue) throw new CheckpointException(CheckpointFault.Size, file.Path, $"{name} of {Shape(tensor)} is larger than any file");
        }
        bytes = (bytes + 7) / 8;
        if (tensor.Type == OnnxType.String) return;
        if (bits == 0) throw new CheckpointException(CheckpointFault.Unsupported, file.Path, $"{name} has an element type that is not known ({(int)tensor.Type})");
        if (tensor.External is { } external) Size(file, name, external, (long)bytes);
        else if (OnnxBytes.Held(file, tensor) is var held && held != (long)bytes)
            throw new CheckpointException(CheckpointFault.Size, file.Path, $"{name} of {Shape(tensor)} needs {(long)bytes:N0} bytes, and the file holds {held:N0} for it");
    }

    static void Size(OnnxFile file, string name, OnnxExternal external, long bytes)
    {
        var length = file.LengthOf(external.Location, name);
        if (external.Length is { } said && said != bytes)
            throw new CheckpointException(CheckpointFault.Size, file.Path, $"{name} needs {bytes:N0} bytes, and {said:N0} are said to lie in '{external.Location}'");
        if (external.Offset > length || bytes > length - external.Offset)
            throw new CheckpointException(CheckpointFault.Size, file.Path, $"{name} begins at byte {external.Offset:N0} of '{external.Location}' and has {bytes:N0}; that file has {length:N0}",
                mend: "Usual causes: the file beside it is that of another version, or was not fetched whole. Fetch both again.");
    }

    static string Shape(OnnxTensor tensor) => $"[{string.Join(", ", tensor.Dims)}]";

    static void Twice(string path, IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (!seen.Add(name)) throw new CheckpointException(CheckpointFault.Duplicate, path, $"{what} '{Excerpt.Of(name)}' is there twice");
    }
}
