using System.Text;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Records;

/// <summary>
/// A serialized <c>tf.train.Example</c>: features by name, each a list of bytes, of whole numbers or of floats. A feature that is there twice counts as protocol buffers have it: the last one.
/// </summary>
sealed class TfExample
{
    const int Features = 1, Entry = 1, Key = 1, Value = 2, BytesList = 1, FloatList = 2, Int64List = 3, Values = 1;

    readonly string _name;
    readonly Dictionary<string, object> _features = new(StringComparer.Ordinal);

    /// <summary>Reads an example.</summary>
    /// <param name="name">What messages call it, see <see cref="TfRecords.NameOf"/>.</param>
    /// <param name="bytes">The data of a record.</param>
    /// <exception cref="BehaviorException">BHV0302: they are no example.</exception>
    public TfExample(string name, ReadOnlySpan<byte> bytes)
    {
        _name = name;
        try { ReadExample(bytes); }
        catch (Exception failure) when (failure is InvalidDataException or DecoderFallbackException)
        {
            throw BytesException.Damaged(name, $"it holds no tf.train.Example: {failure.Message}", failure);
        }
    }

    /// <summary>The names of the features and what they hold, sorted.</summary>
    public IEnumerable<string> Names => _features.Select(f => $"{Shorten.To(f.Key)} ({TypeOf(f.Value)})").Order(StringComparer.Ordinal);

    /// <summary>A feature's list of bytes.</summary>
    /// <exception cref="BehaviorException">BHV0303: there is none of that name and type.</exception>
    public IReadOnlyList<byte[]> Bytes(string feature) => Of<byte[]>(feature, "bytes");

    /// <summary>A feature's list of whole numbers.</summary>
    /// <exception cref="BehaviorException">BHV0303: there is none of that name and type.</exception>
    public IReadOnlyList<long> Numbers(string feature) => Of<long>(feature, "int64");

    /// <summary>A feature's list of floats.</summary>
    /// <exception cref="BehaviorException">BHV0303: there is none of that name and type.</exception>
    public IReadOnlyList<float> Floats(string feature) => Of<float>(feature, "float");

    List<T> Of<T>(string feature, string type) => _features.GetValueOrDefault(feature) as List<T>
        ?? throw BytesException.Unlike(_name, $"a feature '{feature}' is wanted as a list of {type}. Its features are {string.Join(", ", Names)}.");

    static string TypeOf(object values) => values switch { List<byte[]> => "bytes", List<long> => "int64", List<float> => "float", _ => "nothing" };

    void ReadExample(ReadOnlySpan<byte> bytes)
    {
        for (var reader = new ProtoReader(bytes); reader.Field(out var number, out var type);)
            if (number == Features && type == ProtoReader.Block) ReadFeatures(reader.Bytes());
            else reader.Skip(type);
    }

    void ReadFeatures(ReadOnlySpan<byte> bytes)
    {
        for (var reader = new ProtoReader(bytes); reader.Field(out var number, out var type);)
            if (number == Entry && type == ProtoReader.Block) ReadEntry(reader.Bytes());
            else reader.Skip(type);
    }

    void ReadEntry(ReadOnlySpan<byte> bytes)
    {
        var (name, value) = ("", new object());
        for (var reader = new ProtoReader(bytes); reader.Field(out var number, out var type);)
            if (number == Key && type == ProtoReader.Block) name = s_utf8.GetString(reader.Bytes());
            else if (number == Value && type == ProtoReader.Block) value = ReadFeature(reader.Bytes());
            else reader.Skip(type);
        _features[name] = value;
    }

    static object ReadFeature(ReadOnlySpan<byte> bytes)
    {
        var value = new object();
        for (var reader = new ProtoReader(bytes); reader.Field(out var number, out var type);)
            if (number is BytesList or FloatList or Int64List && type == ProtoReader.Block) value = ReadList(number, reader.Bytes());
            else reader.Skip(type);
        return value;
    }

    static object ReadList(int kind, ReadOnlySpan<byte> bytes)
    {
        var (blocks, floats, numbers) = (new List<byte[]>(), new List<float>(), new List<long>());
        for (var reader = new ProtoReader(bytes); reader.Field(out var number, out var type);)
            switch (kind, number, type)
            {
                case (BytesList, Values, ProtoReader.Block): blocks.Add(reader.Bytes().ToArray()); break;
                case (FloatList, Values, ProtoReader.Fixed32): floats.Add(reader.Single()); break;
                case (FloatList, Values, ProtoReader.Block):
                    for (var packed = new ProtoReader(reader.Bytes()); !packed.IsAtEnd;) floats.Add(packed.Single());
                    break;
                case (Int64List, Values, ProtoReader.Number): numbers.Add((long)reader.Varint()); break;
                case (Int64List, Values, ProtoReader.Block):
                    for (var packed = new ProtoReader(reader.Bytes()); !packed.IsAtEnd;) numbers.Add((long)packed.Varint());
                    break;
                default: reader.Skip(type); break;
            }
        return kind switch { BytesList => blocks, FloatList => floats, _ => numbers };
    }

    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
