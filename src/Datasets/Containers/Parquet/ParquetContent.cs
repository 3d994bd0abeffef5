using System.Buffers.Binary;
using System.IO.Compression;
using Parquet.Meta;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>What is in a page of a column of lists: its levels, and its values as a stream that unpacks them as they are read.</summary>
/// <param name="Repetitions">Levels, 0 where a row begins.</param>
/// <param name="Definitions">Levels, that say what is there.</param>
/// <param name="Values">Its values as they are encoded.</param>
sealed record ParquetContent(ParquetRuns Repetitions, ParquetRuns Definitions, Stream Values)
{
    const int Buffer = 1 << 14;

    /// <summary>Whether a page's content can be read.</summary>
    public static bool CanRead(CompressionCodec codec, ParquetPage page) =>
        codec is CompressionCodec.UNCOMPRESSED or CompressionCodec.SNAPPY or CompressionCodec.GZIP && (page.IsDictionary || page.IsSecond || page.HasRuns);

    /// <summary>Opens a page's content.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="codec">How the column is packed.</param>
    /// <param name="page">The page.</param>
    /// <param name="width">Bits of a definition level.</param>
    public static ParquetContent Open(IBytes bytes, CompressionCodec codec, ParquetPage page, int width)
    {
        var values = Unpacked(bytes, codec, page);
        return page.IsSecond
            ? new(new(Part(bytes, page.Content, page.Repetitions), 1), new(Part(bytes, page.Content + page.Repetitions, page.Definitions), width), values)
            : new(new(Levels(values, page), 1), new(Levels(values, page), width), values);
    }

    /// <summary>What is in a page behind the levels that are not packed.</summary>
    public static Stream Unpacked(IBytes bytes, CompressionCodec codec, ParquetPage page)
    {
        var levels = page.Repetitions + page.Definitions;
        var packed = new BufferedStream(new BytesStream(new SliceBytes(bytes, page.Content + levels, page.Packed - levels, bytes.Name)), Buffer);
        return page.IsPlain || codec == CompressionCodec.UNCOMPRESSED ? packed
            : codec == CompressionCodec.SNAPPY ? new SnappyStream(packed)
            : new GZipStream(packed, CompressionMode.Decompress);
    }

    static byte[] Part(IBytes bytes, long at, long length)
    {
        var part = new byte[length];
        bytes.Read(at, part);
        return part;
    }

    /// <summary>Levels of a page of version 1, which stand before the values, behind their length.</summary>
    static byte[] Levels(Stream values, ParquetPage page)
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        values.ReadExactly(length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(length) is var count && count > page.Unpacked) throw new InvalidDataException($"its levels claim {count} bytes");
        var levels = new byte[count];
        values.ReadExactly(levels);
        return levels;
    }
}
