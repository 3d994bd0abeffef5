using System.Buffers.Binary;

namespace Behavior.Diagnostics.Zip;

/// <summary>One record of the central directory, with zip64 sizes resolved.</summary>
readonly ref struct ZipCentralRecord
{
    public const int FixedLength = 46;
    const uint Signature = 0x02014b50, Elsewhere = 0xffffffff;
    const int Encrypted = 1;

    ZipCentralRecord(ReadOnlySpan<byte> record, int name, int length)
    {
        (Flags, Method, Crc) = (U16(record[8..]), U16(record[10..]), U32(record[16..]));
        NameBytes = record.Slice(FixedLength, name);
        Length = length;
    }

    public ReadOnlySpan<byte> NameBytes { get; }
    public int Length { get; }
    public ushort Method { get; }
    public uint Crc { get; }
    public long StoredSize { get; private init; }
    public long Size { get; private init; }
    public long HeaderOffset { get; private init; }
    public bool IsEncrypted => (Flags & Encrypted) != 0;
    ushort Flags { get; }

    /// <summary>Parses the record at the front of <paramref name="directory"/>; false when the directory ends inside it or it is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> directory, out ZipCentralRecord record)
    {
        record = default;
        if (directory.Length < FixedLength || U32(directory) != Signature) return false;
        int name = U16(directory[28..]), extra = U16(directory[30..]), comment = U16(directory[32..]);
        var length = FixedLength + name + extra + comment;
        if (directory.Length < length) return false;
        long size = U32(directory[24..]), stored = U32(directory[20..]), offset = U32(directory[42..]);
        if (!Widen(directory.Slice(FixedLength + name, extra), ref size, ref stored, ref offset)) return false;
        record = new(directory, name, length) { Size = size, StoredSize = stored, HeaderOffset = offset };
        return true;
    }

    /// <summary>Takes 64-bit values from the zip64 extra field where the 32-bit ones are all ones.</summary>
    static bool Widen(ReadOnlySpan<byte> extra, ref long size, ref long stored, ref long offset)
    {
        if (size != Elsewhere && stored != Elsewhere && offset != Elsewhere) return true;
        while (extra.Length >= 4)
        {
            int id = U16(extra), length = U16(extra[2..]);
            if (extra.Length < 4 + length) return false;
            var field = extra.Slice(4, length);
            if (id == 1) return Take(ref field, ref size) && Take(ref field, ref stored) && Take(ref field, ref offset);
            extra = extra[(4 + length)..];
        }
        return false;
    }

    static bool Take(ref ReadOnlySpan<byte> field, ref long value)
    {
        if (value != Elsewhere) return true;
        if (field.Length < 8) return false;
        value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
        return value >= 0;
    }

    static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
