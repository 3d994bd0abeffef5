using Parquet.Meta;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>Checks what the headers of a column's pages claim, before a library takes memory for it.</summary>
static class ParquetPages
{
    const int LongestHeader = 64 << 10;
    const int DictionaryPage = 2;

    /// <summary>Some writers leave a header out of the size that they write.</summary>
    const int Unsaid = 128;

    /// <summary>Walks the pages of a column in one row group.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="column">What the footer says of the column there.</param>
    /// <returns>Bytes that all pages take unpacked.</returns>
    /// <exception cref="InvalidDataException">Sizes or counts cannot be true; the message says which, as a clause.</exception>
    public static long Check(IBytes bytes, ColumnMetaData column)
    {
        var start = column.DictionaryPageOffset is > 0 and var first && first < column.DataPageOffset ? first : column.DataPageOffset;
        if (start < 0 || column.TotalCompressedSize < 0 || start > bytes.Length - column.TotalCompressedSize)
            throw new InvalidDataException($"{column.TotalCompressedSize} bytes from byte {start} on are claimed, and the file has {bytes.Length}");
        if (column.NumValues < 0 || column.NumValues > bytes.Length) throw new InvalidDataException($"{column.NumValues} values are claimed, and the file has {bytes.Length} bytes");
        var end = Math.Min(bytes.Length, start + column.TotalCompressedSize + Unsaid);
        var (values, unpacked) = (0L, 0L);
        for (var at = start; values < column.NumValues;)
        {
            var page = Header(bytes, at, end);
            if (page.Packed < 0 || page.Packed > end - at - page.HeaderLength)
                throw new InvalidDataException($"the page at byte {at} claims {page.Packed} bytes, and its column ends at byte {end}");
            if (page.Unpacked < 0 || page.Unpacked > Most(column.Codec, page.Packed))
                throw new InvalidDataException($"the page at byte {at} claims to unpack from {page.Packed} to {page.Unpacked} bytes");
            if (column.Codec == CompressionCodec.SNAPPY && !page.IsPlain && page.Packed > page.Levels
                && SnappyLength(bytes, at + page.HeaderLength + page.Levels, end) is var said && said != page.Unpacked - page.Levels)
                throw new InvalidDataException($"the page at byte {at} claims {page.Unpacked} bytes, and its content {said}");
            if (page.Values < 0 || page.Values > (page.IsDictionary ? page.Unpacked : column.NumValues - values)) throw new InvalidDataException($"the page at byte {at} claims {page.Values} values");
            if (!page.IsDictionary) values += page.Values;
            unpacked += page.Unpacked;
            at += page.HeaderLength + page.Packed;
        }
        return unpacked;
    }

    /// <summary>Bytes that so many can unpack to, by what each method can do at best.</summary>
    static long Most(CompressionCodec codec, long packed) => codec switch
    {
        CompressionCodec.UNCOMPRESSED => packed,
        CompressionCodec.SNAPPY => packed * 64,
        CompressionCodec.GZIP => packed * 1_040 + 64,
        _ => packed * 10_000 + (1 << 20),
    };

    static Page Header(IBytes bytes, long at, long end)
    {
        var window = new byte[(int)Math.Clamp(end - at, 0, LongestHeader)];
        bytes.Read(at, window);
        var reader = new ThriftReader(window);
        var page = default(Page);
        for (var id = 0; reader.Field(ref id, out var type);)
            switch (id)
            {
                case 1 when type == ThriftReader.Int32: page.IsDictionary = reader.Signed() == DictionaryPage; break;
                case 2 when type == ThriftReader.Int32: page.Unpacked = reader.Signed(); break;
                case 3 when type == ThriftReader.Int32: page.Packed = reader.Signed(); break;
                case 5 or 7 or 8 when type == ThriftReader.Struct: ReadKind(ref reader, ref page, id == 8); break;
                default: reader.Skip(type); break;
            }
        page.HeaderLength = reader.At;
        return page;
    }

    /// <summary>What a kind of page says of itself: the number of values is the first field of each; levels that are not packed with them have a page of version 2 only.</summary>
    static void ReadKind(ref ThriftReader reader, ref Page page, bool isSecond)
    {
        for (var id = 0; reader.Field(ref id, out var type);)
            switch (id)
            {
                case 1 when type == ThriftReader.Int32: page.Values = reader.Signed(); break;
                case 5 or 6 when isSecond && type == ThriftReader.Int32: page.Levels += Math.Max(0, reader.Signed()); break;
                default:
                    page.IsPlain |= isSecond && id == 7 && type == ThriftReader.False;
                    reader.Skip(type);
                    break;
            }
    }

    /// <summary>Snappy says at the beginning how long the whole is, and its reader takes that much before it reads on.</summary>
    static long SnappyLength(IBytes bytes, long at, long end)
    {
        Span<byte> head = stackalloc byte[(int)Math.Clamp(end - at, 0, 5)];
        bytes.Read(at, head);
        var length = 0L;
        for (var i = 0; i < head.Length; i++)
        {
            length |= (long)(head[i] & 127) << 7 * i;
            if (head[i] < 128) return length;
        }
        return -1;
    }

    struct Page
    {
        public bool IsDictionary, IsPlain;
        public long Packed, Unpacked, Levels, Values;
        public int HeaderLength;
    }
}
