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
    /// <returns>The pages, in their order.</returns>
    /// <exception cref="InvalidDataException">Sizes or counts cannot be true; the message says which, as a clause.</exception>
    public static IReadOnlyList<ParquetPage> Check(IBytes bytes, ColumnMetaData column)
    {
        var start = column.DictionaryPageOffset is > 0 and var first && first < column.DataPageOffset ? first : column.DataPageOffset;
        if (start < 0 || column.TotalCompressedSize < 0 || start > bytes.Length - column.TotalCompressedSize)
            throw new InvalidDataException($"{column.TotalCompressedSize} bytes from byte {start} on are claimed, and the file has {bytes.Length}");
        if (column.NumValues < 0 || column.NumValues > bytes.Length) throw new InvalidDataException($"{column.NumValues} values are claimed, and the file has {bytes.Length} bytes");
        var end = Math.Min(bytes.Length, start + column.TotalCompressedSize + Unsaid);
        var (values, pages) = (0L, new List<ParquetPage>());
        var window = new byte[LongestHeader];
        for (var at = start; values < column.NumValues;)
        {
            var page = Header(bytes, at, end, window);
            var levels = page.Repetitions + page.Definitions;
            if (page.Packed < levels || page.Packed > end - page.Content)
                throw new InvalidDataException($"the page at byte {at} claims {page.Packed} bytes, and its column ends at byte {end}");
            if (page.Unpacked < 0 || page.Unpacked > Most(column.Codec, page.Packed))
                throw new InvalidDataException($"the page at byte {at} claims to unpack from {page.Packed} to {page.Unpacked} bytes");
            if (column.Codec == CompressionCodec.SNAPPY && !page.IsPlain && page.Packed > levels
                && SnappyLength(bytes, page.Content + levels, end) is var said && said != page.Unpacked - levels)
                throw new InvalidDataException($"the page at byte {at} claims {page.Unpacked} bytes, and its content {said}");
            if (page.Values < 0 || page.Values > (page.IsDictionary ? page.Unpacked : column.NumValues - values)) throw new InvalidDataException($"the page at byte {at} claims {page.Values} values");
            if (!page.IsDictionary) values += page.Values;
            pages.Add(page);
            at = page.Content + page.Packed;
        }
        return pages;
    }

    /// <summary>Bytes that so many can unpack to, by what each method can do at best.</summary>
    static long Most(CompressionCodec codec, long packed) => codec switch
    {
        CompressionCodec.UNCOMPRESSED => packed,
        CompressionCodec.SNAPPY => packed * 64,
        CompressionCodec.GZIP => packed * 1_040 + 64,
        _ => packed * 10_000 + (1 << 20),
    };

    static ParquetPage Header(IBytes bytes, long at, long end, byte[] window)
    {
        var there = window.AsSpan(0, (int)Math.Clamp(end - at, 0, window.Length));
        bytes.Read(at, there);
        var reader = new ThriftReader(there);
        var page = new ParquetPage { At = at, HasRuns = true };
        for (var id = 0; reader.Field(ref id, out var type);)
            switch (id)
            {
                case 1 when type == ThriftReader.Int32: page.IsDictionary = reader.Signed() == DictionaryPage; break;
                case 2 when type == ThriftReader.Int32: page.Unpacked = reader.Signed(); break;
                case 3 when type == ThriftReader.Int32: page.Packed = reader.Signed(); break;
                case 5 or 7 when type == ThriftReader.Struct: ReadFirst(ref reader, ref page); break;
                case 8 when type == ThriftReader.Struct: ReadSecond(ref reader, ref page); break;
                default: reader.Skip(type); break;
            }
        page.Content = at + reader.At;
        return page;
    }

    /// <summary>What a page of version 1 or a dictionary says of itself.</summary>
    static void ReadFirst(ref ThriftReader reader, ref ParquetPage page)
    {
        for (var id = 0; reader.Field(ref id, out var type);)
            switch (id)
            {
                case 1 when type == ThriftReader.Int32: page.Values = reader.Signed(); break;
                case 2 when type == ThriftReader.Int32: page.Encoding = (Encoding)reader.Signed(); break;
                case 3 or 4 when type == ThriftReader.Int32: page.HasRuns &= reader.Signed() == (long)Encoding.RLE; break;
                default: reader.Skip(type); break;
            }
    }

    /// <summary>What a page of version 2 says of itself.</summary>
    static void ReadSecond(ref ThriftReader reader, ref ParquetPage page)
    {
        page.IsSecond = true;
        for (var id = 0; reader.Field(ref id, out var type);)
            switch (id)
            {
                case 1 when type == ThriftReader.Int32: page.Values = reader.Signed(); break;
                case 4 when type == ThriftReader.Int32: page.Encoding = (Encoding)reader.Signed(); break;
                case 5 when type == ThriftReader.Int32: page.Definitions = Math.Max(0, reader.Signed()); break;
                case 6 when type == ThriftReader.Int32: page.Repetitions = Math.Max(0, reader.Signed()); break;
                default:
                    page.IsPlain |= id == 7 && type == ThriftReader.False;
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
}
