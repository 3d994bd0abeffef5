using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;

namespace Behavior.Conformance.Models;

/// <summary>An open checkpoint against its golden: names, shapes, types and every byte, and where the state dict was found.</summary>
static class CheckpointComparison
{
    public static List<string> Problems(ITensorSource source, GoldenValue entry)
    {
        var problems = new List<string>();
        if (!entry.TryGetProperty("tensors", out var tensors))
        {
            foreach (var name in source.Tensors.Keys) source.ReadBytes(name, new byte[source.Tensors[name].Bytes]); // what is refused only when it is read
            return problems;
        }
        var golden = tensors.EnumerateArray().ToList();
        var named = golden.Where(t => t.GetProperty("name").ValueKind == JsonValueKind.String).ToDictionary(t => t.GetProperty("name").GetString(), StringComparer.Ordinal);
        problems.AddRange(named.Keys.Except(source.Tensors.Keys).Select(n => $"'{n}' is missing"));
        problems.AddRange(source.Tensors.Keys.Except(named.Keys).Select(n => $"'{n}' is not expected"));
        foreach (var (name, expected) in named)
            if (source.Tensors.TryGetValue(name, out var info)) Compare(name, info.Type, info.Shape, () => Bytes(source, info), expected, problems);
        if (((source as RenamedFile)?.Inner ?? source) is TorchFile file) CompareObject(file, source, entry, golden, problems);
        return problems;
    }

    static byte[] Bytes(ITensorSource source, TensorInfo info)
    {
        var bytes = new byte[info.Bytes];
        source.ReadBytes(info.Name, bytes);
        return bytes;
    }

    static void Compare(string name, ElementType type, IReadOnlyList<long> shape, Func<byte[]> read, GoldenValue expected, List<string> problems)
    {
        var (wantedType, wantedShape) = (expected.GetProperty("dtype").GetString(), expected.GetProperty("shape").EnumerateArray().Select(s => s.GetInt64()));
        if (type.TorchName() != wantedType) problems.Add($"'{name}' is {type.TorchName()}, expected {wantedType}");
        else if (!shape.SequenceEqual(wantedShape)) problems.Add($"'{name}' is [{string.Join(", ", shape)}], expected [{string.Join(", ", wantedShape)}]");
        else if (Convert.ToHexStringLower(SHA256.HashData(read())) != expected.GetProperty("sha256").GetString()) problems.Add($"the bytes of '{name}' differ");
    }

    static void CompareObject(TorchFile file, ITensorSource source, GoldenValue entry, List<GoldenValue> golden, List<string> problems)
    {
        var wantedPath = string.Join("/", entry.GetProperty("state_dict_path").EnumerateArray().Select(k => k.GetString()));
        if (file.Metadata["state_dict_path"] != wantedPath) problems.Add($"the state dict was found at '{file.Metadata["state_dict_path"]}', expected '{wantedPath}'");
        var cut = source.Metadata.GetValueOrDefault("stripped_prefix", "");
        if (cut != entry.GetProperty("stripped_prefix").GetString()) problems.Add($"'{cut}' was cut from the names");
        if (entry.TryGetProperty("others", out var others) && !file.Others.SequenceEqual(others.EnumerateArray().Select(o => o.ToString())))
            problems.Add($"entries that are no tensors: {string.Join(", ", file.Others)}");
        CompareAttributes(file, entry, problems);
        var everything = file.Everything.ToLookup(t => string.Join("\n", t.Path), StringComparer.Ordinal);
        foreach (var tensor in golden)
        {
            var path = string.Join("\n", tensor.GetProperty("path").EnumerateArray().Select(k => k.ToString()));
            if (everything[path].FirstOrDefault() is { } found) Compare(path, found.Type, found.Shape, found.Read, tensor, problems);
            else problems.Add($"no tensor at {path.Replace('\n', '/')}");
        }
    }

    static void CompareAttributes(TorchFile file, GoldenValue entry, List<string> problems)
    {
        if (!entry.TryGetProperty("attributes", out var attributes)) return;
        foreach (var attribute in attributes.EnumerateObject().Where(a => a.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String))
            if (file.Metadata.GetValueOrDefault("attribute:" + attribute.Name) != attribute.Value.ToString()) problems.Add($"the attribute {attribute.Name} is not {attribute.Value}");
    }
}
