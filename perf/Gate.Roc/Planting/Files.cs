using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Behavior.ModelZoo.Bench;
using Behavior.ModelZoo.Formats;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>Ways to write the same tensors to a file.</summary>
static class Files
{
    /// <summary>As the reference library writes them.</summary>
    public static void Safetensors(string path, Weights weights) => SafetensorsWriter.Write(path, weights.All);

    /// <summary>With texts beside the tensors.</summary>
    public static void WithMetadata(string path, Weights weights) =>
        SafetensorsWriter.Write(path, weights.All, new Dictionary<string, string> { ["format"] = "pt", ["epoch"] = "200", ["note"] = "saved again" });

    /// <summary>In an order of chance.</summary>
    public static Action<string, Weights> InOrder(int seed) => (path, weights) =>
    {
        var (random, header, data) = (new Random(seed), new JsonObject(), new MemoryStream());
        foreach (var (name, tensor) in weights.All.OrderBy(_ => random.Next()))
        {
            var begin = data.Length;
            data.Write(tensor.contiguous().bytes);
            header[name] = new JsonObject { ["dtype"] = "F32", ["shape"] = new JsonArray([.. tensor.shape.Select(s => JsonValue.Create(s))]), ["data_offsets"] = new JsonArray(begin, data.Length) };
        }
        var json = System.Text.Encoding.UTF8.GetBytes(header.ToJsonString());
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        using var file = File.Create(path);
        file.Write(length);
        file.Write(json);
        file.Write(data.ToArray());
    };

    /// <summary>As torch.save writes a state dict, with a prefix before every name: <c>module.</c> is what DataParallel leaves.</summary>
    public static Action<string, Weights> Torch(string prefix) => (path, weights) =>
    {
        using var source = new InMemory(weights, prefix);
        TorchZipWriter.Write(path, source);
    };

    /// <summary>The tensors under other names.</summary>
    public static Action<string, Weights> Prefixed(string prefix) => (path, weights) =>
        SafetensorsWriter.Write(path, weights.All.Select(t => KeyValuePair.Create(prefix + t.Key, t.Value)));

    /// <summary>Every tensor in another element type.</summary>
    public static Action<string, Weights> InType(ScalarType type) => (path, weights) =>
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, weights.All.Select(t => KeyValuePair.Create(t.Key, t.Value.to(type))));
    };

    /// <summary>Tensors in memory as an open checkpoint.</summary>
    sealed class InMemory(Weights weights, string prefix) : ITensorSource
    {
        public string Path => "memory";

        public string Format => "memory";

        public IReadOnlyDictionary<string, TensorInfo> Tensors { get; } = weights.All.ToDictionary(t => prefix + t.Key, t => new TensorInfo(prefix + t.Key, ElementType.Float32, t.Value.shape));

        public IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>();

        public void ReadBytes(string name, Span<byte> destination) => weights[name[prefix.Length..]].contiguous().bytes.CopyTo(destination);

        public void Dispose() { }
    }
}
