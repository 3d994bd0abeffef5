using System.Buffers.Binary;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>Checks the ends of a Parquet file and the footer's structure before a library reads it.</summary>
static class ParquetFooter
{
    const int Magic = 4, Tail = 8, SchemaField = 2;

    /// <summary>Columns and their parts; a set of pictures has some ten. Trees are read by recursion, so a bound on them bounds the stack.</summary>
    const int MostColumns = 1_000;

    const int Longest = 64 << 20;

    static ReadOnlySpan<byte> Mark => "PAR1"u8;

    /// <summary>Throws where the file cannot be one.</summary>
    public static void Check(IBytes bytes)
    {
        if (bytes.Length < Magic + Tail) throw BytesException.Cut(bytes.Name, $"it has {bytes.Length} bytes, and no Parquet file is that short");
        Span<byte> head = stackalloc byte[Magic], tail = stackalloc byte[Tail];
        bytes.Read(0, head);
        if (!head.SequenceEqual(Mark)) throw BytesException.Damaged(bytes.Name, "it does not begin as a Parquet file does, with PAR1");
        bytes.Read(bytes.Length - Tail, tail);
        if (!tail[4..].SequenceEqual(Mark)) throw BytesException.Cut(bytes.Name, $"it does not end as a Parquet file does, with PAR1, at byte {bytes.Length}");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (length > Longest || length > bytes.Length - Magic - Tail) throw BytesException.Damaged(bytes.Name, $"its footer claims {length} bytes of {bytes.Length}");
        var footer = new byte[length];
        bytes.Read(bytes.Length - Tail - length, footer);
        CheckStructure(footer);
    }

    static void CheckStructure(ReadOnlySpan<byte> footer)
    {
        var reader = new ThriftReader(footer);
        for (var id = 0; reader.Field(ref id, out var type); reader.Skip(type))
        {
            if (id != SchemaField || type != ThriftReader.List) continue;
            var ahead = reader;
            if (ahead.Count(out _) is > MostColumns and var count) throw new InvalidDataException($"it has {count:N0} columns, and at most {MostColumns:N0} are read");
        }
    }
}
