using System.Text;
using System.Text.Json;

namespace Behavior.ModelZoo.Formats;

/// <summary>The header of a safetensors file, validated: JSON strictness, element types, and a layout without holes, overlaps or trailing bytes.</summary>
sealed class SafetensorsHeader
{
    public const long LongestHeader = 100_000_000;
    const int DeepestNesting = 16, MostDimensions = 64, MostTensors = 100_000, MostMetadata = 10_000;

    readonly string _path;
    readonly long _dataSize;
    readonly Dictionary<string, (TensorInfo Info, long Begin)> _tensors = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);

    SafetensorsHeader(string path, long dataSize) => (_path, _dataSize) = (path, dataSize);

    /// <summary>Tensors in header order with the start of each in the data.</summary>
    public IReadOnlyDictionary<string, (TensorInfo Info, long Begin)> Tensors => _tensors;

    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>Parses and validates.</summary>
    /// <param name="path">For messages.</param>
    /// <param name="json">The header's bytes.</param>
    /// <param name="dataSize">Bytes after the header.</param>
    public static SafetensorsHeader Parse(string path, ReadOnlySpan<byte> json, long dataSize)
    {
        var header = new SafetensorsHeader(path, dataSize);
        if (json[0] != '{') throw header.Bad(CheckpointFault.Structure, "the header does not begin with '{'");
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try { header.ReadAll(ref reader); }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            var tooDeep = failure.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase);
            throw new CheckpointException(tooDeep ? CheckpointFault.Size : CheckpointFault.Structure, path, $"the header is not valid JSON: {failure.Message.TrimEnd('.')}", failure);
        }
        header.CheckLayout();
        return header;
    }

    void ReadAll(ref Utf8JsonReader reader)
    {
        reader.Read();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Key(ref reader, names, "the header");
            if (name == "__metadata__") ReadMetadata(ref reader);
            else ReadTensor(ref reader, name);
        }
        while (reader.Read()) { } // throws when anything but white space follows
    }

    string Key(ref Utf8JsonReader reader, HashSet<string> seen, string where)
    {
        var name = reader.GetString()!;
        if (name.Contains('\0')) throw Bad(CheckpointFault.Structure, $"a name in {where} holds a NUL");
        if (!seen.Add(name)) throw Bad(CheckpointFault.Duplicate, $"{where} holds '{name}' twice");
        reader.Read();
        return name;
    }

    void ReadMetadata(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return; // some writers put null where they have none
        Expect(reader.TokenType == JsonTokenType.StartObject, "__metadata__ is not an object");
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Key(ref reader, names, "__metadata__");
            Expect(reader.TokenType == JsonTokenType.String, $"__metadata__ entry '{name}' is not a text");
            if (_metadata.Count == MostMetadata) throw Bad(CheckpointFault.Size, $"__metadata__ has more than {MostMetadata:N0} entries");
            _metadata[name] = reader.GetString()!;
        }
    }

    void ReadTensor(ref Utf8JsonReader reader, string name)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject, $"'{name}' is not an object");
        string? type = null;
        List<long>? shape = null, offsets = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isShape, isOffsets) = (reader.ValueTextEquals("dtype"u8), reader.ValueTextEquals("shape"u8), reader.ValueTextEquals("data_offsets"u8));
            if ((isType && type is not null) || (isShape && shape is not null) || (isOffsets && offsets is not null))
                throw Bad(CheckpointFault.Duplicate, $"tensor '{name}' holds '{reader.GetString()}' twice");
            if (!isType && !isShape && !isOffsets) throw Bad(CheckpointFault.Structure, $"tensor '{name}' has an unknown entry '{reader.GetString()}'");
            reader.Read();
            if (isType) type = Text(ref reader, name);
            else if (isShape) shape = Integers(ref reader, name, "shape");
            else offsets = Integers(ref reader, name, "data_offsets");
        }
        Expect(type is not null && shape is not null && offsets is { Count: 2 }, $"tensor '{name}' lacks dtype, shape or two data_offsets");
        AddTensor(name, type!, shape!, offsets![0], offsets[1]);
    }

    string Text(ref Utf8JsonReader reader, string name)
    {
        Expect(reader.TokenType == JsonTokenType.String, $"dtype of tensor '{name}' is not a text");
        return reader.GetString()!;
    }

    List<long> Integers(ref Utf8JsonReader reader, string name, string key)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray, $"{key} of tensor '{name}' is not a list");
        var list = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // Digits only: 4.0, 4e0 and true are no integers here, whatever a JSON library makes of them.
            Expect(reader.TokenType == JsonTokenType.Number && !reader.ValueSpan.ContainsAnyExceptInRange((byte)'0', (byte)'9'),
                $"{key} of tensor '{name}' holds something else than whole numbers of 0 or more");
            if (!reader.TryGetInt64(out var value)) throw Bad(CheckpointFault.Size, $"{key} of tensor '{name}' holds a number beyond 63 bits");
            list.Add(value);
            if (list.Count > MostDimensions) throw Bad(CheckpointFault.Size, $"{key} of tensor '{name}' has more than {MostDimensions} entries");
        }
        return list;
    }

    void AddTensor(string name, string typeName, List<long> shape, long begin, long end)
    {
        var bits = Bits(name, typeName, shape);
        if (end > _dataSize) throw Bad(CheckpointFault.Truncated, $"tensor '{name}' ends at byte {end} of the data, which has {_dataSize}");
        Expect(begin <= end, $"tensor '{name}' begins at {begin} and ends at {end}");
        Expect(bits is null || (bits % 8 == 0 && bits / 8 == end - begin),
            $"tensor '{name}' of shape [{string.Join(", ", shape)}] and type {typeName} needs {bits / 8.0:0.###} bytes and has {end - begin}");
        if (_tensors.Count == MostTensors) throw Bad(CheckpointFault.Size, $"the header lists more than {MostTensors:N0} tensors");
        var info = ElementTypes.FromSafetensors(typeName) is { } type
            ? new TensorInfo(name, type, shape)
            : new TensorInfo(name, ElementType.Unknown, shape) { TypeName = typeName, StoredBytes = end - begin };
        _tensors[name] = (info, begin);
    }

    /// <summary>The bits that shape and type make, which must fit the data; null for a type that nobody knows, of which the shape alone is checked.</summary>
    long? Bits(string name, string typeName, List<long> shape)
    {
        var bits = ElementTypes.BitsOf(typeName);
        if (Sizes.Product(shape, 8) is null || Sizes.Product(shape, bits ?? 0) is not { } needed)
            throw Bad(CheckpointFault.Size, $"tensor '{name}' of shape [{string.Join(", ", shape)}] has more than 2^63 bits");
        if (needed / 8 > _dataSize) throw Bad(CheckpointFault.Size, $"tensor '{name}' of shape [{string.Join(", ", shape)}] needs {needed / 8} bytes and the data have {_dataSize}");
        return bits is null ? null : needed;
    }

    void CheckLayout()
    {
        var end = 0L;
        foreach (var (name, (info, begin)) in _tensors.OrderBy(t => t.Value.Begin).ThenBy(t => t.Value.Info.Bytes))
        {
            Expect(begin == end, begin < end ? $"tensor '{name}' overlaps the one before it" : $"there is a hole of {begin - end} bytes before tensor '{name}'");
            end = begin + info.Bytes;
        }
        Expect(end == _dataSize, $"{_dataSize - end} bytes follow the last tensor");
    }

    void Expect(bool condition, string otherwise)
    {
        if (!condition) throw Bad(CheckpointFault.Structure, otherwise);
    }

    CheckpointException Bad(CheckpointFault fault, string what) => new(fault, _path, what);
}
