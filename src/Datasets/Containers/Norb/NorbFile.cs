using System.Buffers.Binary;
using System.IO.Compression;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Norb;

/// <summary>
/// A matrix of smallNORB. Its name ends in <c>.mat</c> and it is not MATLAB's: a magic number, the number of dimensions, their sizes (three at least are
/// stored), then the elements, all little-endian.
/// </summary>
public static class NorbFile
{
    const int Bytes = 0x1E3D4C55, Integers = 0x1E3D4C54, LeastStored = 3, MostDimensions = 8;

    /// <summary>Reads the header. A gzipped file is inflated into memory (448 MB for the pictures of one published split); of any other the elements stay where they are.</summary>
    /// <param name="bytes">The file, which must stay open as long as the array is read.</param>
    /// <exception cref="BehaviorException">BHV0302: it is cut, damaged or no such matrix.</exception>
    public static NumberArray Read(IBytes bytes)
    {
        Span<byte> magic = stackalloc byte[2];
        if (bytes.Length >= 2) bytes.Read(0, magic);
        return magic is [0x1f, 0x8b] ? Inflate(bytes) : Stored(bytes);
    }

    static NumberArray Stored(IBytes bytes)
    {
        using var stream = new BytesStream(bytes);
        var header = Header(stream, bytes.Name);
        if (header.Size != bytes.Length - header.Length) throw OtherSize(bytes.Name, header, bytes.Length - header.Length);
        return new(new SliceBytes(bytes, header.Length, header.Size, bytes.Name), header.Type, header.Shape);
    }

    static NumberArray Inflate(IBytes bytes)
    {
        using var stream = new GZipStream(new BytesStream(bytes), CompressionMode.Decompress);
        var header = Header(stream, bytes.Name);
        if (header.Size > Inflating.Most) throw BytesException.Damaged(bytes.Name, $"its sizes {ArrayShape.Shown(header.Shape)} are more than any smallNORB has");
        var content = Inflating.Read(stream, header.Size, bytes.Name);
        if (content.Length < header.Size) throw OtherSize(bytes.Name, header, content.Length);
        if (!Inflating.IsAtEnd(stream, bytes.Name)) throw OtherSize(bytes.Name, header, header.Size + 1);
        return new(new MemoryBytes(content, bytes.Name), header.Type, header.Shape);
    }

    static NorbHeader Header(Stream stream, string name)
    {
        var first = Numbers(stream, 2, name);
        NumberType type = first[0] switch
        {
            Bytes => NumberType.UInt8,
            Integers => NumberType.Int32,
            _ => throw BytesException.Damaged(name, $"it begins with the magic number 0x{first[0]:X8}, and smallNORB's are 0x{Bytes:X8} (bytes) and 0x{Integers:X8} (int32)"),
        };
        if (first[1] is < 1 or > MostDimensions) throw BytesException.Damaged(name, $"it says that it has {first[1]} dimensions; 1 to {MostDimensions} are read");
        var stored = Numbers(stream, Math.Max(LeastStored, first[1]), name);
        var shape = stored.Take(first[1]).Select(size => (long)size).ToArray();
        var size = ArrayShape.Bytes(shape, type.Size()) ?? throw BytesException.Cut(name, $"no file holds as many elements as its sizes {ArrayShape.Shown(shape)} ask for");
        return new(type, shape, 4 * (2 + stored.Length), size);
    }

    static int[] Numbers(Stream stream, int count, string name)
    {
        var read = Inflating.Read(stream, 4 * count, name);
        if (read.Length < 4 * count) throw BytesException.Cut(name, "it ends inside its header of a magic number and sizes");
        return [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(read.Span[(4 * i)..]))];
    }

    static BehaviorException OtherSize(string name, NorbHeader header, long found) => found < header.Size
        ? BytesException.Cut(name, $"its sizes {ArrayShape.Shown(header.Shape)} ask for {header.Size} bytes behind the header, and {found} are there")
        : BytesException.Damaged(name, $"its sizes {ArrayShape.Shown(header.Shape)} ask for {header.Size} bytes behind the header, and at least {found} are there");
}
