using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Containers.Records;

/// <summary>
/// A TFRecord file: records of a length (8 bytes), its checksum (4), data, and their checksum (4). Listing reads the lengths alone; data are compared with their checksum when they are read.
/// Safe for several threads.
/// </summary>
sealed class TfRecords
{
    const int Head = 12, Tail = 4, Ahead = 64 << 10;

    /// <summary>Records of one file; the largest sets are spread over hundreds.</summary>
    const int MostRecords = 4_000_000;

    readonly IBytes _bytes;

    /// <summary>Lists the file.</summary>
    /// <param name="bytes">The file; it stays its owner's.</param>
    /// <exception cref="BehaviorException">BHV0302: it is cut or damaged; the message names the record by its number from 0.</exception>
    public TfRecords(IBytes bytes)
    {
        _bytes = bytes;
        All = List(bytes);
    }

    /// <summary>The records, in the file's order.</summary>
    public IReadOnlyList<TfRecord> All { get; }

    /// <summary>What messages call a record: the file and its number, <c>set.tfrecord#0</c>.</summary>
    public string NameOf(TfRecord record) => string.Create(CultureInfo.InvariantCulture, $"{_bytes.Name}#{record.Number}");

    /// <summary>A record's data.</summary>
    /// <exception cref="BehaviorException">BHV0302: they cannot be read, or their checksum is another; BHV0303: there are more of them than a picture may have.</exception>
    public byte[] Read(TfRecord record)
    {
        if (record.Length > FileLimits.Picture) throw new BehaviorException("BHV0303", $"{NameOf(record)} has {record.Length:N0} bytes; above {FileLimits.Picture:N0} none is read.");
        var data = new byte[record.Length];
        _bytes.Read(record.Offset, data);
        Span<byte> said = stackalloc byte[Tail];
        _bytes.Read(record.Offset + record.Length, said);
        return BinaryPrimitives.ReadUInt32LittleEndian(said) == Masked(data) ? data : throw BytesException.Damaged(NameOf(record), "the checksum of its data is wrong");
    }

    static List<TfRecord> List(IBytes bytes)
    {
        var records = new List<TfRecord>();
        var (window, start, held) = (new byte[Ahead], 0L, 0);
        for (var (at, end) = (0L, bytes.Length); at < end;)
        {
            if (records.Count == MostRecords) throw new BehaviorException("BHV0303", $"{bytes.Name} holds more than {MostRecords:N0} records, and not more are read. Split it.");
            if (end - at < Head + Tail) throw Cut(bytes, records.Count, at, Head + Tail);
            if (at < start || at + Head > start + held)
            {
                // Where records are small, the heads of those that follow come along.
                (held, start) = ((int)Math.Min(end - at, records.Count == 0 || at - (start + held) < Ahead ? Ahead : Head), at);
                bytes.Read(at, window.AsSpan(0, held));
            }
            var head = window.AsSpan((int)(at - start), Head);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head[8..]) != Masked(head[..8]))
                throw BytesException.Damaged(bytes.Name, string.Create(CultureInfo.InvariantCulture, $"the checksum of the length of record {records.Count}, at byte {at}, is wrong"));
            var length = BinaryPrimitives.ReadUInt64LittleEndian(head);
            if (length > (ulong)(end - at - Head - Tail)) throw Cut(bytes, records.Count, at, length + Head + Tail);
            records.Add(new(records.Count, at + Head, (long)length));
            at += Head + (long)length + Tail;
        }
        return records;
    }

    static BehaviorException Cut(IBytes bytes, int record, long at, ulong length) =>
        BytesException.Cut(bytes.Name, string.Create(CultureInfo.InvariantCulture, $"record {record} has {length} bytes from byte {at} on, and the file ends at byte {bytes.Length}"));

    /// <summary>CRC-32C, turned by 15 bits and moved, so that checksums of checksums do not meet.</summary>
    static uint Masked(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        for (; data.Length >= 8; data = data[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
        foreach (var b in data) crc = BitOperations.Crc32C(crc, b);
        return BitOperations.RotateRight(~crc, 15) + 0xA282EAD8;
    }
}
