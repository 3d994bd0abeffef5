using System.Buffers.Binary;
using System.Text;

namespace Behavior.Gpu.Native;

/// <summary>Reads the dynamic symbols of a 64-bit little-endian ELF library, without loading it and without binutils.</summary>
static class ElfFile
{
    const int SymbolTable = 11, Relocations = 4, Versions = 0x6fffffff, JumpSlot = 7;

    readonly record struct Section(int Type, long Offset, int Size, int Link);

    /// <summary>The dynamic symbols; empty where the file has no section headers.</summary>
    public static List<ElfSymbol> Symbols(string path)
    {
        using var file = File.OpenHandle(path);
        var sections = Sections(file);
        var table = Array.FindIndex(sections, s => s.Type == SymbolTable);
        if (table < 0) return [];
        var symbols = Read(file, sections[table]);
        var strings = Read(file, sections[sections[table].Link]);
        var versions = sections.FirstOrDefault(s => s.Type == Versions) is { Size: > 0 } v ? Read(file, v) : [];
        var data = sections.Where(s => s.Type == Relocations && s.Link == table).SelectMany(s => DataReferences(Read(file, s))).ToHashSet();
        return [.. Enumerable.Range(1, symbols.Length / 24 - 1).Select(i => Symbol(symbols.AsSpan(i * 24, 24), strings, versions, i, data.Contains(i)))];
    }

    static ElfSymbol Symbol(ReadOnlySpan<byte> entry, byte[] strings, byte[] versions, int index, bool isData)
    {
        const int weak = 2;
        var name = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry);
        var text = Encoding.ASCII.GetString(strings, name, Array.IndexOf(strings, (byte)0, name) - name);
        var version = versions.Length > 0 ? BinaryPrimitives.ReadUInt16LittleEndian(versions.AsSpan(index * 2)) & 0x7fff : 0;
        return new(text, BinaryPrimitives.ReadUInt16LittleEndian(entry[6..]) != 0, entry[4] >> 4 == weak, version > 1, isData);
    }

    /// <summary>The symbols that relocations other than the jump table's name.</summary>
    static List<int> DataReferences(byte[] relocations)
    {
        var symbols = new List<int>();
        for (var at = 0; at + 24 <= relocations.Length; at += 24)
        {
            var info = BinaryPrimitives.ReadUInt64LittleEndian(relocations.AsSpan(at + 8));
            if ((uint)info != JumpSlot && info >> 32 != 0) symbols.Add((int)(info >> 32));
        }
        return symbols;
    }

    static Section[] Sections(Microsoft.Win32.SafeHandles.SafeFileHandle file)
    {
        var header = Read(file, new(0, 0, 64, 0));
        if (!header.AsSpan(0, 6).SequenceEqual<byte>([0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1])) throw new InvalidDataException("not a 64-bit little-endian ELF file");
        int size = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(0x3a)), count = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(0x3c));
        var table = Read(file, new(0, BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(0x28)), size * count, 0));
        return [.. Enumerable.Range(0, count).Select(i => Entry(table.AsSpan(i * size, size)))];
    }

    static Section Entry(ReadOnlySpan<byte> header) => new(
        BinaryPrimitives.ReadInt32LittleEndian(header[4..]), BinaryPrimitives.ReadInt64LittleEndian(header[0x18..]),
        (int)Math.Min(BinaryPrimitives.ReadInt64LittleEndian(header[0x20..]), int.MaxValue), BinaryPrimitives.ReadInt32LittleEndian(header[0x28..]));

    static byte[] Read(Microsoft.Win32.SafeHandles.SafeFileHandle file, Section section)
    {
        var bytes = new byte[section.Size];
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(done), section.Offset + done);
            if (read == 0) throw new InvalidDataException("cut off");
            done += read;
        }
        return bytes;
    }
}
