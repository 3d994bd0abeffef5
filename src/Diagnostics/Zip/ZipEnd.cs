using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Behavior.Diagnostics.Zip;

/// <summary>Where an archive's directory lies, as its end record says, or the zip64 one, which counts where it is there.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Count">Its entries.</param>
readonly record struct ZipEnd(long Offset, long Size, long Count)
{
    const int EndLength = 22, LongestComment = 65535, LocatorLength = 20, End64Length = 56;
    const uint End = 0x06054b50, Locator = 0x07064b50, End64 = 0x06064b50;

    /// <summary>Finds the record from the file's end; nothing may follow it.</summary>
    public static ZipEnd Find(SafeFileHandle file, long length)
    {
        var tail = new byte[Math.Min(length, EndLength + LongestComment)];
        ZipBytes.Read(file, tail, length - tail.Length, "the archive's end");
        var at = At(tail);
        var record = tail.AsSpan(at);
        var position = length - tail.Length + at;
        if (U16(record, 4) is not (0 or ushort.MaxValue)) throw new ZipException(ZipFault.Unsupported, "this is one part of an archive that is split over several files");
        var said = new ZipEnd(U32(record, 16), U32(record, 12), U16(record, 10));
        if (at >= LocatorLength && U32(tail, at - LocatorLength) == Locator)
        {
            var (wide, start) = Find64(file, length, position - LocatorLength, tail.AsSpan(at - LocatorLength));
            if (!said.MayMean(wide)) throw new ZipException(ZipFault.Structure, "the archive's two end records contradict each other");
            return wide.Checked(start, length);
        }
        if (said.Offset == uint.MaxValue || said.Size == uint.MaxValue || said.Count == ushort.MaxValue) throw new ZipException(ZipFault.Truncated, "the archive lacks its zip64 end record");
        return said.Checked(position, length);
    }

    static (ZipEnd Wide, long Start) Find64(SafeFileHandle file, long length, long locatorAt, ReadOnlySpan<byte> locator)
    {
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (at < 0 || at > locatorAt - End64Length) throw new ZipException(ZipFault.Size, "the archive's zip64 end record is said to lie outside the file");
        var record = new byte[End64Length];
        ZipBytes.Read(file, record, at, "the archive's zip64 end record");
        if (U32(record, 0) != End64 || I64(record, 4) != locatorAt - at - 12) throw new ZipException(ZipFault.Structure, "the archive's zip64 end record is damaged");
        return (new(I64(record, 48), I64(record, 40), I64(record, 32)), at);
    }

    ZipEnd Checked(long end, long length)
    {
        if (Count < 0 || Size < 0 || Offset < 0 || Count > Size / ZipCentralRecord.FixedLength || Size > length || Offset > length)
            throw new ZipException(ZipFault.Size, $"the archive announces {Count:N0} entries in {Size:N0} bytes at {Offset:N0}, and the file has {length:N0}");
        if (Offset + Size == end) return this;
        throw new ZipException(Offset + Size > end ? ZipFault.Truncated : ZipFault.Structure,
            $"the archive's directory of {Size:N0} bytes at {Offset:N0} does not end where the end record begins, at {end:N0}");
    }

    /// <summary>All ones stand for a value that is in the zip64 record alone.</summary>
    bool MayMean(ZipEnd wide) =>
        (Offset == uint.MaxValue || Offset == wide.Offset) && (Size == uint.MaxValue || Size == wide.Size) && (Count == ushort.MaxValue || Count == wide.Count);

    static int At(byte[] tail)
    {
        var seen = false;
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (U32(tail, at) != End) continue;
            if (at + EndLength + U16(tail, at + 20) == tail.Length) return at;
            seen = true;
        }
        throw seen ? new ZipException(ZipFault.Structure, "bytes follow the archive's end record") : new ZipException(ZipFault.Truncated, "the archive has no end record");
    }

    static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    static long I64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
