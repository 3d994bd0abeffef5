using System.Text.Json;

namespace Behavior.Tests.Common;

/// <summary>Writes safetensors files by hand: tensors in the order given, any metadata.</summary>
static class PlainSafetensors
{
    public static void Write(string path, IEnumerable<(string Name, string Type, IReadOnlyList<long> Shape, byte[] Values)> tensors, params (string Key, string Value)[] metadata)
    {
        var (header, data) = (new Dictionary<string, object>(), new List<byte>());
        if (metadata.Length > 0) header["__metadata__"] = metadata.ToDictionary(m => m.Key, m => m.Value);
        foreach (var (name, type, shape, values) in tensors)
        {
            header[name] = new { dtype = type, shape, data_offsets = new[] { data.Count, data.Count + values.Length } };
            data.AddRange(values);
        }
        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        File.WriteAllBytes(path, [.. BitConverter.GetBytes((long)json.Length), .. json, .. data]);
    }

    /// <summary>A file with one tensor of one number.</summary>
    public static void Write(string path, float value) => Write(path, [("a.weight", "F32", [1], BitConverter.GetBytes(value))]);
}
