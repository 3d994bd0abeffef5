using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats.Zip;

/// <summary>
/// Finds and checks the directory of a zip archive. Stricter than zip libraries: the archive begins at the file's first byte and ends
/// at its last, local headers agree with the directory, entries neither overlap nor share a name, and no name points outside.
/// </summary>
sealed class ZipDirectory(SafeFileHandle handle, string path, long length)
{
    const int EndLength = 22, LongestComment = 65535, LocatorLength = 20, End64Length = 56, LocalLength = 30;
    const int Encrypted = 1, Stored = 0, Deflated = 8;

    /// <summary>Every entry by name.</summary>
    /// <exception cref="CheckpointException">The archive is refused.</exception>
    public IReadOnlyDictionary<string, ZipEntry> Read()
    {
        var (offset, size, count, end) = FindDirectory();
        if (count * 46 > size) throw Bad(CheckpointFault.Size, $"the archive announces {count} entries in a directory of {size} bytes");
        if (offset + size != end)
            throw Bad(offset + size > end ? CheckpointFault.Truncated : CheckpointFault.Structure,
                $"the archive's directory of {size} bytes at {offset} does not end where the end record begins, at {end}");
        var directory = new byte[size];
        FileAccess.ReadExactly(handle, path, directory, offset, "the archive's directory");
        var entries = new Dictionary<string, ZipEntry>(StringComparer.Ordinal);
        var spans = new List<(long Start, long End, string Name)>();
        var at = 0;
        for (var i = 0L; i < count; i++)
        {
            var record = ZipCentralRecord.Parse(directory.AsSpan(at)) ?? throw Bad(CheckpointFault.Truncated, $"entry {i} of the archive's directory is cut off or damaged");
            at += record.Length;
            var entry = Check(record, offset, out var start);
            if (!entries.TryAdd(entry.Name, entry)) throw Bad(CheckpointFault.Duplicate, $"the archive holds '{entry.Name}' twice");
            spans.Add((start, entry.DataOffset + entry.StoredSize, entry.Name));
        }
        if (at != size) throw Bad(CheckpointFault.Structure, $"{size - at} bytes follow the last entry of the archive's directory");
        CheckOverlap(spans);
        return entries;
    }

    void CheckOverlap(List<(long Start, long End, string Name)> spans)
    {
        spans.Sort();
        if (spans.Count > 0 && spans[0].Start != 0) throw Bad(CheckpointFault.Structure, $"{spans[0].Start} bytes stand before the archive's first entry");
        for (var i = 1; i < spans.Count; i++)
            if (spans[i].Start < spans[i - 1].End) throw Bad(CheckpointFault.Structure, $"the entries '{spans[i - 1].Name}' and '{spans[i].Name}' overlap");
    }

    ZipEntry Check(ZipCentralRecord record, long directoryStart, out long start)
    {
        var name = record.Name;
        CheckName(name);
        start = record.HeaderOffset;
        if ((record.Flags & Encrypted) != 0) throw Bad(CheckpointFault.Unsupported, $"entry '{name}' is encrypted");
        if (record.Method is not (Stored or Deflated)) throw Bad(CheckpointFault.Unsupported, $"entry '{name}' has compression method {record.Method}; 0 and 8 are read");
        if (start > directoryStart - LocalLength) throw Bad(CheckpointFault.Size, $"entry '{name}' begins at {start}, behind the archive's entries");
        var local = new byte[LocalLength + record.NameBytes.Length];
        FileAccess.ReadExactly(handle, path, local, start, $"the header of entry '{name}'");
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != 0x04034b50) throw Bad(CheckpointFault.Structure, $"entry '{name}' has no local header");
        int nameLength = U16(local, 26), extraLength = U16(local, 28);
        if (nameLength != record.NameBytes.Length || !local.AsSpan(LocalLength).SequenceEqual(record.NameBytes) || U16(local, 8) != record.Method || ((U16(local, 6) ^ record.Flags) & Encrypted) != 0)
            throw Bad(CheckpointFault.Structure, $"the local header of entry '{name}' says something else than the directory");
        var data = start + LocalLength + nameLength + extraLength;
        if (record.StoredSize > directoryStart - data) throw Bad(CheckpointFault.Size, $"entry '{name}' of {record.StoredSize} bytes leaves the archive");
        if (record.Method == Stored && record.StoredSize != record.Size) throw Bad(CheckpointFault.Size, $"stored entry '{name}' has {record.StoredSize} bytes and says {record.Size}");
        return new ZipEntry(name, data, record.StoredSize, record.Size, record.Crc, record.Method == Deflated);
    }

    void CheckName(string name)
    {
        var outside = name.StartsWith('/') || name.IndexOfAny(['\\', ':', '\0']) >= 0 || name.Split('/').Contains("..");
        if (outside || name.Length == 0) throw Bad(CheckpointFault.Path, $"the entry name '{name}' points out of the archive");
    }

    /// <summary>The end record, found from the file's end, and the zip64 one where it is needed.</summary>
    (long Offset, long Size, long Count, long End) FindDirectory()
    {
        var tail = new byte[Math.Min(length, EndLength + LongestComment)];
        FileAccess.ReadExactly(handle, path, tail, length - tail.Length, "the archive's end");
        var (at, seen) = FindEnd(tail);
        if (at < 0) throw Bad(seen ? CheckpointFault.Structure : CheckpointFault.Truncated, seen ? "bytes follow the archive's end record" : "the archive has no end record");
        var record = tail.AsSpan(at);
        var end = length - tail.Length + at;
        long count = U16(record, 10), size = U32(record, 12), offset = U32(record, 16);
        // torch always writes the zip64 record; it counts where it is there.
        if (end >= LocatorLength && at >= LocatorLength && U32(tail, at - LocatorLength) == 0x07064b50) return End64(end - LocatorLength, tail.AsSpan(at - LocatorLength));
        return offset == 0xffffffff || count == 0xffff ? throw Bad(CheckpointFault.Truncated, "the archive lacks its zip64 end record") : (offset, size, count, end);
    }

    (long Offset, long Size, long Count, long End) End64(long locatorAt, ReadOnlySpan<byte> locator)
    {
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (at < 0 || at > locatorAt - End64Length) throw Bad(CheckpointFault.Size, "the archive's zip64 end record is said to lie outside the file");
        var record = new byte[End64Length];
        FileAccess.ReadExactly(handle, path, record, at, "the archive's zip64 end record");
        if (U32(record, 0) != 0x06064b50 || at + 12 + BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(4)) != locatorAt)
            throw Bad(CheckpointFault.Structure, "the archive's zip64 end record is damaged");
        long count = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32));
        long size = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)), offset = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
        if (count < 0 || count > length / 46 || size < 0 || size > length || offset < 0 || offset > length)
            throw Bad(CheckpointFault.Size, $"the archive announces {count} entries in {size} bytes at {offset}, and the file has {length}");
        return (offset, size, count, at);
    }

    static (int At, bool Seen) FindEnd(byte[] tail)
    {
        var seen = false;
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (U32(tail, at) != 0x06054b50) continue;
            seen = true;
            if (at + EndLength + U16(tail, at + 20) == tail.Length) return (at, true);
        }
        return (-1, seen);
    }

    CheckpointException Bad(CheckpointFault fault, string what) => new(fault, path, what);

    static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
