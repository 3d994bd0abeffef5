using System.Buffers.Binary;
using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Matlab;

/// <summary>The elements of a MATLAB file, or of what one of them holds compressed.</summary>
sealed class MatInput(IBytes bytes, bool isBigEndian)
{
    const int TagLength = 8, Padding = 8;

    public IBytes Bytes => bytes;

    public bool IsBigEndian => isBigEndian;

    /// <summary>The element at a place.</summary>
    /// <param name="at">Its tag.</param>
    /// <param name="end">Where the one that it lies in ends.</param>
    /// <exception cref="BehaviorException">BHV0302: it does not fit.</exception>
    public MatElement Element(long at, long end)
    {
        var element = Tag(at, end);
        return element.End <= end ? element : throw BytesException.Cut(bytes.Name,
            string.Create(CultureInfo.InvariantCulture, $"its element at byte {at} takes {element.Length} bytes, and {Math.Max(0, end - element.Start)} are there"));
    }

    /// <summary>The element at a place of which only the tag must be there.</summary>
    public MatElement Tag(long at, long end)
    {
        if (end - at < TagLength) throw BytesException.Cut(bytes.Name, string.Create(CultureInfo.InvariantCulture, $"it ends inside the tag of an element at byte {at}"));
        var (type, length) = (UInt32(at), UInt32(at + 4));
        if (type >> 16 != 0) return Small(at, (int)(type & 0xffff), type >> 16);
        var stop = at + TagLength + length;
        // The last element of a file may lack its padding, and compressed ones have none.
        return new((int)type, at + TagLength, length, type == MatTypes.Compressed ? stop : Math.Max(stop, Math.Min(end, (stop + Padding - 1) / Padding * Padding)));
    }

    public uint UInt32(long at)
    {
        Span<byte> number = stackalloc byte[4];
        bytes.Read(at, number);
        return isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(number) : BinaryPrimitives.ReadUInt32LittleEndian(number);
    }

    /// <summary>The bytes of an element of bounded length.</summary>
    public byte[] Content(MatElement element, int most)
    {
        if (element.Length > most)
            throw BytesException.Damaged(bytes.Name, string.Create(CultureInfo.InvariantCulture, $"its element at byte {element.Start} has {element.Length} bytes; at most {most} are read there"));
        var content = new byte[element.Length];
        bytes.Read(element.Start, content);
        return content;
    }

    MatElement Small(long at, int type, uint length) => length <= 4
        ? new(type, at + 4, length, at + TagLength)
        : throw BytesException.Damaged(bytes.Name, string.Create(CultureInfo.InvariantCulture, $"its small element at byte {at} says that it has {length} bytes, and 4 is the most"));
}
