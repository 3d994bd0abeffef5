using System.Buffers.Binary;
using System.Text;

namespace Behavior.ModelZoo.Formats.Zip;

/// <summary>One record of the central directory, with zip64 sizes resolved.</summary>
readonly record struct ZipCentralRecord(byte[] NameBytes, ushort Flags, ushort Method, uint Crc, long StoredSize, long Size, long HeaderOffset, int Length)
{
    const int FixedLength = 46;
    const uint Signature = 0x02014b50;

    public string Name => Encoding.UTF8.GetString(NameBytes);

    /// <summary>Parses the record at the front of <paramref name="directory"/>; null when the directory ends inside it or it is none.</summary>
    public static ZipCentralRecord? Parse(ReadOnlySpan<byte> directory)
    {
        if (directory.Length < FixedLength || U32(directory) != Signature) return null;
        int name = U16(directory[28..]), extra = U16(directory[30..]), comment = U16(directory[32..]);
        var length = FixedLength + name + extra + comment;
        if (directory.Length < length) return null;
        long size = U32(directory[24..]), stored = U32(directory[20..]), offset = U32(directory[42..]);
        return Widen(directory.Slice(FixedLength + name, extra), ref size, ref stored, ref offset)
            ? new(directory.Slice(FixedLength, name).ToArray(), U16(directory[8..]), U16(directory[10..]), U32(directory[16..]), stored, size, offset, length)
            : null;
    }

    /// <summary>Takes 64-bit values from the zip64 extra field where the 32-bit ones are all ones.</summary>
    static bool Widen(ReadOnlySpan<byte> extra, ref long size, ref long stored, ref long offset)
    {
        const uint Elsewhere = 0xffffffff;
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

        static bool Take(ref ReadOnlySpan<byte> field, ref long value)
        {
            if (value != Elsewhere) return true;
            if (field.Length < 8) return false;
            value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
            return value >= 0;
        }
    }

    static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
