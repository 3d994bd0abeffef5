using System.IO.Compression;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Matlab;

/// <summary>
/// A MATLAB file of level 5, as <c>save -v6</c> and <c>save -v7</c> write it. Safe for several threads. Numbers of variables that are not compressed are
/// read from the file when they are asked for; a compressed variable is inflated into memory, of 1 GB at most, when it is opened.
/// </summary>
public sealed class MatFile
{
    const int HeaderLength = 128, VersionAt = 124, MostVariables = 100_000, HeadLength = 1 << 13;

    readonly MatInput _input;
    readonly Dictionary<string, MatElement> _variables = new(StringComparer.Ordinal);

    /// <summary>Reads which variables there are.</summary>
    /// <param name="bytes">The file, which must stay open as long as its arrays are read.</param>
    /// <exception cref="BehaviorException">BHV0302: it is cut, damaged or no MATLAB file. BHV0303: it is of version 7.3, which is HDF5.</exception>
    public MatFile(IBytes bytes)
    {
        _input = new(bytes, IsBigEndian(bytes));
        for (var at = (long)HeaderLength; at < bytes.Length;)
        {
            var element = _input.Element(at, bytes.Length);
            Add(element);
            at = element.Next;
        }
    }

    /// <summary>The names of its variables, in the file's order.</summary>
    public IReadOnlyCollection<string> Names => _variables.Keys;

    /// <summary>Opens a variable; a compressed one is inflated every time.</summary>
    /// <exception cref="BehaviorException">BHV0303: there is none of that name; the message lists those that there are. BHV0302: it is cut or damaged.</exception>
    public MatValue this[string name]
    {
        get
        {
            var file = _input.Bytes.Name;
            if (!_variables.TryGetValue(name, out var element)) throw BytesException.Unlike(file, $"it has no variable {name}; it has {Listed.Of(Names)}.");
            var input = element.Type == MatTypes.Compressed ? Inflate(element) : _input;
            return new MatReader(input).Read(input == _input ? element : input.Element(0, input.Bytes.Length), $"{file}!{name}");
        }
    }

    void Add(MatElement element)
    {
        var name = element.Type switch
        {
            MatTypes.Matrix => element.Length == 0 ? "" : MatHead.Read(_input, element.Start, element.End).Name,
            MatTypes.Compressed => CompressedName(element),
            _ => throw BytesException.Damaged(_input.Bytes.Name, $"an element of type {element.Type} stands at byte {element.Start} where a variable is wanted"),
        };
        if (name.Length == 0) return; // what MATLAB keeps for its own functions
        if (!_variables.TryAdd(name, element)) throw BytesException.Damaged(_input.Bytes.Name, $"it holds the variable {Shorten.To(name)} twice");
        if (_variables.Count > MostVariables) throw BytesException.Damaged(_input.Bytes.Name, $"it holds more than {MostVariables} variables");
    }

    string CompressedName(MatElement element)
    {
        using var stream = Stream(element);
        var start = new MatInput(new MemoryBytes(Inflating.Read(stream, HeadLength, _input.Bytes.Name), _input.Bytes.Name), _input.IsBigEndian);
        var tag = start.Tag(0, start.Bytes.Length);
        return tag.Length == 0 ? "" : MatHead.Read(start, tag.Start, start.Bytes.Length).Name;
    }

    MatInput Inflate(MatElement element)
    {
        const int TagLength = 8;
        var name = _input.Bytes.Name;
        using var stream = Stream(element);
        var tag = Inflating.Read(stream, TagLength, name);
        var length = new MatInput(new MemoryBytes(tag, name), _input.IsBigEndian).Tag(0, tag.Length).Length;
        if (length > Inflating.Most - TagLength) throw BytesException.Damaged(name, $"a compressed variable says that it has {length} bytes; at most {Inflating.Most} are read. Save it with -v6, which compresses nothing");
        using var again = Stream(element);
        var content = Inflating.Read(again, length + TagLength, name);
        if (content.Length < length + TagLength) throw BytesException.Cut(name, $"a compressed variable says that it has {length} bytes and inflates to {content.Length - TagLength}");
        if (!Inflating.IsAtEnd(again, name)) throw BytesException.Damaged(name, $"a compressed variable says that it has {length} bytes and inflates to more");
        return new(new MemoryBytes(content, name), _input.IsBigEndian);
    }

    ZLibStream Stream(MatElement element) =>
        new(new BytesStream(new SliceBytes(_input.Bytes, element.Start, element.Length, _input.Bytes.Name)), CompressionMode.Decompress);

    static bool IsBigEndian(IBytes bytes)
    {
        if (IsHdf5(bytes, 0) || IsHdf5(bytes, 512)) throw Newer(bytes.Name);
        if (bytes.Length < HeaderLength) throw BytesException.Cut(bytes, 0, HeaderLength);
        Span<byte> end = stackalloc byte[4];
        bytes.Read(VersionAt, end);
        return (end[2], end[3]) switch
        {
            ((byte)'I', (byte)'M') => CheckVersion(bytes.Name, end[1], isBigEndian: false),
            ((byte)'M', (byte)'I') => CheckVersion(bytes.Name, end[0], isBigEndian: true),
            _ => throw BytesException.Damaged(bytes.Name, "it is no MATLAB file of level 5: its header of 128 bytes does not end in IM or MI"),
        };
    }

    static bool CheckVersion(string name, int version, bool isBigEndian) => version switch
    {
        1 => isBigEndian,
        2 => throw Newer(name),
        _ => throw BytesException.Damaged(name, $"its header says version {version} of MATLAB's format, and 1 is read"),
    };

    static bool IsHdf5(IBytes bytes, long at)
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'H', (byte)'D', (byte)'F', 13, 10, 0x1a, 10];
        if (bytes.Length < at + signature.Length) return false;
        Span<byte> there = stackalloc byte[8];
        bytes.Read(at, there);
        return there.SequenceEqual(signature);
    }

    static BehaviorException Newer(string name) =>
        BytesException.Unlike(name, "it is a MATLAB file of version 7.3, which is HDF5 inside, and level 5 is read. Load it in MATLAB and save it with -v7, or fetch the published file again.");
}
