using System.Text.Json;
using Behavior.Diagnostics.Files;

namespace Behavior.ModelZoo.Formats;

/// <summary>An open set of safetensors shards with its index (<c>*.safetensors.index.json</c>). Each shard is a plain file in the index's folder.</summary>
public sealed class ShardedFile : ITensorSource
{
    /// <summary>Bytes of an index, names in it, and shards, each of which stays open. Published ones have 200 kB, 2,000 names and 200 shards.</summary>
    const int LargestIndex = 4 << 20, MostNames = 100_000, MostShards = 1_000;

    readonly Dictionary<string, SafetensorsFile> _shards = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _map;

    ShardedFile(string path, Dictionary<string, string> map)
    {
        (Path, _map) = (path, map);
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        try
        {
            foreach (var shard in Shards(path)) _shards[shard] = Open(folder, shard);
            Tensors = map.ToDictionary(m => m.Key,
                m => _shards[m.Value].Tensors.GetValueOrDefault(m.Key)
                ?? throw Bad(CheckpointFault.Structure, $"the shard '{m.Value}' does not hold the tensor '{m.Key}'"),
                StringComparer.Ordinal);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public string Format => $"safetensors in {_shards.Count} shards";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, TensorInfo> Tensors { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>();

    /// <summary>Opens an index and all its shards.</summary>
    /// <exception cref="CheckpointException">BHV0110 to BHV0118: the index or a shard is refused.</exception>
    public static ShardedFile Open(string path) => new(path, ReadMap(path));

    /// <summary>Whether a path is that of an index.</summary>
    public static bool IsIndex(string path) => path.EndsWith(".index.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The shards that an index names, as plain names in its folder, in order.</summary>
    /// <exception cref="CheckpointException">BHV0110 to BHV0118: the index is refused.</exception>
    public static IReadOnlyList<string> Shards(string path)
    {
        List<string> shards = [.. ReadMap(path).Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (shards.Count > MostShards) throw new CheckpointException(CheckpointFault.Size, path, $"the index names {shards.Count:N0} shards, more than {MostShards:N0}");
        foreach (var shard in shards) CheckName(path, shard);
        return shards;
    }

    static Dictionary<string, string> ReadMap(string path)
    {
        byte[] json;
        using (var handle = FileAccess.Open(path))
        {
            var length = RandomAccess.GetLength(handle);
            if (length > LargestIndex) throw new CheckpointException(CheckpointFault.Size, path, $"an index of {length} bytes, more than {LargestIndex}");
            ForeignContent.Check(path, handle, json: true);
            json = new byte[length];
            FileAccess.ReadExactly(handle, path, json, 0, "the index");
        }
        try
        {
            using var index = StrictJson.Parse(json);
            return ReadMap(path, index.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            var fault = failure.Message.Contains("uplicate", StringComparison.Ordinal) ? CheckpointFault.Duplicate : CheckpointFault.Structure;
            throw new CheckpointException(fault, path, $"the index is not valid JSON: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    static Dictionary<string, string> ReadMap(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("weight_map", out var entries) || entries.ValueKind != JsonValueKind.Object)
            throw new CheckpointException(CheckpointFault.Structure, path, "the index has no weight_map");
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String) throw new CheckpointException(CheckpointFault.Structure, path, $"the shard of tensor '{entry.Name}' is no text");
            if (map.Count == MostNames) throw new CheckpointException(CheckpointFault.Size, path, $"the index has more than {MostNames:N0} names");
            if (!map.TryAdd(entry.Name, entry.Value.GetString()!)) throw new CheckpointException(CheckpointFault.Duplicate, path, $"the index holds '{entry.Name}' twice");
        }
        return map;
    }

    SafetensorsFile Open(string folder, string shard)
    {
        var file = System.IO.Path.Combine(folder, shard);
        return RegularFile.KindOf(file) != PathKind.Nothing ? SafetensorsFile.Open(file) : throw Bad(CheckpointFault.Truncated, $"the shard '{shard}' is not there");
    }

    static void CheckName(string path, string shard)
    {
        if (shard.IndexOfAny(['/', '\\', ':', '\0']) >= 0 || shard.StartsWith('.'))
            throw new CheckpointException(CheckpointFault.Path, path, $"the shard '{shard}' is no plain name in the index's folder");
        if (!shard.EndsWith(".safetensors", StringComparison.Ordinal)) throw new CheckpointException(CheckpointFault.Structure, path, $"the shard '{shard}' is no .safetensors file");
    }

    CheckpointException Bad(CheckpointFault fault, string what) => new(fault, Path, what);

    /// <inheritdoc/>
    public void ReadBytes(string name, Span<byte> destination) => _shards[_map[name]].ReadBytes(name, destination);

    /// <summary>Closes all shards.</summary>
    public void Dispose()
    {
        foreach (var shard in _shards.Values) shard.Dispose();
    }
}
