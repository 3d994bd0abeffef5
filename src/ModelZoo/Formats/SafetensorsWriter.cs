using System.Buffers.Binary;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Formats;

/// <summary>Writes safetensors files as the reference library does: larger element types first, then by name, header padded to 8 bytes.</summary>
public static class SafetensorsWriter
{
    /// <summary>Writes the tensors in their element types. The file appears whole or not at all: it is written beside <paramref name="path"/> and moved.</summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="tensors">Names and tensors on any device; names must differ.</param>
    /// <param name="metadata">Texts to carry along; none when null.</param>
    /// <exception cref="BehaviorException">BHV0119: a name comes twice, or a tensor's element type has no place in the format.</exception>
    public static void Write(string path, IEnumerable<KeyValuePair<string, Tensor>> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var rows = tensors.Select(t => (Name: t.Key, Tensor: t.Value, Type: TypeOf(path, t.Key, t.Value)))
            .OrderByDescending(r => r.Type.Size()).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        if (rows.GroupBy(r => r.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 || g.Key == "__metadata__") is { } clash)
            throw new BehaviorException("BHV0119", $"'{path}' cannot be written: the tensor name '{clash.Key}' comes {clash.Count()} times or is reserved. Give every tensor its own name.");

        var part = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = File.Create(part))
            {
                stream.Write(Header(rows, metadata));
                foreach (var (_, tensor, _) in rows) WriteValues(stream, tensor);
            }
            File.Move(part, path, overwrite: true);
        }
        finally { File.Delete(part); }
    }

    /// <summary>Writes matrices of float32 that lie in memory, as <see cref="Write(string, IEnumerable{KeyValuePair{string, Tensor}}, IReadOnlyDictionary{string, string})"/> does tensors.</summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="matrices">Names, widths and values, row-major [rows, width].</param>
    /// <param name="metadata">Texts to carry along.</param>
    public static void WriteMatrices(string path, IEnumerable<(string Name, int Width, float[] Values)> matrices, IReadOnlyDictionary<string, string> metadata)
    {
        InstalledTorch.Use();
        using var scope = NewDisposeScope();
        Write(path, matrices.Select(m => KeyValuePair.Create(m.Name, tensor(m.Values).view(-1, m.Width))), metadata);
    }

    static ElementType TypeOf(string path, string name, Tensor tensor) =>
        ElementTypes.FromScalarType(tensor.dtype)
        ?? throw new BehaviorException("BHV0119", $"'{path}' cannot be written: tensor '{name}' has element type {tensor.dtype}, which safetensors lacks. Convert it first.");

    static byte[] Header(List<(string Name, Tensor Tensor, ElementType Type)> rows, IReadOnlyDictionary<string, string>? metadata)
    {
        using var buffer = new MemoryStream();
        buffer.Write(stackalloc byte[8]);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (metadata is { Count: > 0 }) WriteMetadata(json, metadata);
            var begin = 0L;
            foreach (var (name, tensor, type) in rows) begin = WriteEntry(json, name, tensor, type, begin);
            json.WriteEndObject();
        }
        while (buffer.Length % 8 != 0) buffer.WriteByte((byte)' ');
        var bytes = buffer.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bytes.Length - 8);
        return bytes;
    }

    static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        json.WriteStartObject("__metadata__");
        foreach (var (key, value) in metadata.OrderBy(m => m.Key, StringComparer.Ordinal)) json.WriteString(key, value);
        json.WriteEndObject();
    }

    static long WriteEntry(Utf8JsonWriter json, string name, Tensor tensor, ElementType type, long begin)
    {
        var end = begin + tensor.numel() * type.Size();
        json.WriteStartObject(name);
        json.WriteString("dtype", type.SafetensorsName());
        WriteNumbers(json, "shape", tensor.shape);
        WriteNumbers(json, "data_offsets", [begin, end]);
        json.WriteEndObject();
        return end;
    }

    static void WriteNumbers(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    static void WriteValues(Stream stream, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        stream.Write(tensor.detach().cpu().contiguous().bytes);
    }
}
