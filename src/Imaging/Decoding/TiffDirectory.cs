using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>The first directory of a TIFF, which is its first page: tags and their whole numbers.</summary>
readonly ref struct TiffDirectory
{
    const int HeaderLength = 8, EntryLength = 12;
    const int Byte = 1, Short = 3, Long = 4;

    readonly ReadOnlySpan<byte> _bytes;
    readonly ReadOnlySpan<byte> _entries;
    readonly string _name;

    /// <summary>Finds the directory.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0204, BHV0209: the file ends before it, or is a BigTIFF.</exception>
    public TiffDirectory(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength) throw Cut(name);
        _bytes = bytes;
        (_name, IsBigEndian) = (name, bytes[0] == 'M');
        if (U16(bytes[2..]) != 42) throw BadImage.NotRead(name, ImageFormat.Tiff, "a BigTIFF, with offsets of 64 bits");
        var at = U32(bytes[4..]);
        if (at > bytes.Length - 2) throw Cut(name);
        var entries = bytes[((int)at + 2)..];
        var length = U16(bytes[(int)at..]) * EntryLength;
        if (entries.Length < length) throw Cut(name);
        _entries = entries[..length];
    }

    public bool IsBigEndian { get; }

    /// <summary>Whether a tag is there.</summary>
    public bool Has(int tag) => Entry(tag).Length > 0;

    /// <summary>The first number of a tag.</summary>
    public long Number(int tag, long otherwise) => Numbers(tag) is { Length: > 0 } numbers ? numbers[0] : otherwise;

    /// <summary>All numbers of a tag; none where it is absent.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0205: the tag holds no whole numbers, or leaves the file.</exception>
    public long[] Numbers(int tag)
    {
        var entry = Entry(tag);
        if (entry.Length == 0) return [];
        var (type, count) = (U16(entry[2..]), U32(entry[4..]));
        var size = type switch { Byte => 1, Short => 2, Long => 4, _ => throw BadImage.Damaged(_name, ImageFormat.Tiff, $"its tag {tag} has the type {type} in place of whole numbers") };
        var values = entry[8..];
        if (count * size > 4)
        {
            var at = U32(values);
            if (at > _bytes.Length || count * size > _bytes.Length - at) throw BadImage.Damaged(_name, ImageFormat.Tiff, $"the {count:N0} values of its tag {tag} lie beyond its end");
            values = _bytes[(int)at..];
        }
        var numbers = new long[count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = size switch { 1 => values[i], 2 => U16(values[(2 * i)..]), _ => U32(values[(4 * i)..]) };
        return numbers;
    }

    /// <summary>An entry; of several with one tag the last, as Pillow takes it.</summary>
    ReadOnlySpan<byte> Entry(int tag)
    {
        for (var at = _entries.Length - EntryLength; at >= 0; at -= EntryLength)
            if (U16(_entries[at..]) == tag) return _entries.Slice(at, EntryLength);
        return [];
    }

    int U16(ReadOnlySpan<byte> bytes) => IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    long U32(ReadOnlySpan<byte> bytes) => IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    static Diagnostics.BehaviorException Cut(string name) => BadImage.Truncated(name, ImageFormat.Tiff, "it ends before its first directory does");
}
