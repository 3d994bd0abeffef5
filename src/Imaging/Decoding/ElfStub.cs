using System.Buffers.Binary;
using System.Text;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// A shared library of a few hundred bytes that holds nothing but its name (x86-64 ELF). Loaded first, it stands in for a library that a
/// later one lists as needed; functions bind when they are first called, so what is never called is never missed.
/// </summary>
static class ElfStub
{
    const int HeaderSize = 64, ProgramHeaderSize = 56, ProgramHeaders = 3, DynamicEntries = 7;
    const int DynamicAt = HeaderSize + ProgramHeaders * ProgramHeaderSize;
    const int SymbolsAt = DynamicAt + DynamicEntries * 16, HashAt = SymbolsAt + 24, StringsAt = HashAt + 16;

    public static byte[] Create(string name)
    {
        var strings = Encoding.ASCII.GetBytes($"\0{name}\0");
        var file = new byte[StringsAt + strings.Length];
        strings.CopyTo(file, StringsAt);
        WriteHeader(file);
        WriteProgramHeader(file, 0, type: 1, 0, file.Length);                          // PT_LOAD: everything
        WriteProgramHeader(file, 1, type: 2, DynamicAt, DynamicEntries * 16);          // PT_DYNAMIC
        WriteProgramHeader(file, 2, type: 0x6474E551, 0, 0);                           // PT_GNU_STACK: not executable
        // DT_SONAME, DT_STRTAB, DT_STRSZ, DT_SYMTAB, DT_SYMENT, DT_HASH, DT_NULL
        (long Tag, long Value)[] dynamic = [(14, 1), (5, StringsAt), (10, strings.Length), (6, SymbolsAt), (11, 24), (4, HashAt), (0, 0)];
        for (var i = 0; i < dynamic.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(DynamicAt + i * 16), dynamic[i].Tag);
            BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(DynamicAt + i * 16 + 8), dynamic[i].Value);
        }
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(HashAt), 1);               // one bucket,
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(HashAt + 4), 1);           // one symbol, the null one
        return file;
    }

    static void WriteHeader(Span<byte> file)
    {
        ReadOnlySpan<byte> identity = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1];
        identity.CopyTo(file);
        BinaryPrimitives.WriteInt16LittleEndian(file[16..], 3);                        // ET_DYN
        BinaryPrimitives.WriteInt16LittleEndian(file[18..], 62);                       // x86-64
        BinaryPrimitives.WriteInt32LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteInt64LittleEndian(file[32..], HeaderSize);
        BinaryPrimitives.WriteInt16LittleEndian(file[52..], HeaderSize);
        BinaryPrimitives.WriteInt16LittleEndian(file[54..], ProgramHeaderSize);
        BinaryPrimitives.WriteInt16LittleEndian(file[56..], ProgramHeaders);
    }

    static void WriteProgramHeader(Span<byte> file, int index, int type, long offset, long size)
    {
        var header = file[(HeaderSize + index * ProgramHeaderSize)..];
        BinaryPrimitives.WriteInt32LittleEndian(header, type);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], 6);                       // readable, writable: the loader relocates the dynamic part in place
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], offset);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], offset);
        BinaryPrimitives.WriteInt64LittleEndian(header[24..], offset);
        BinaryPrimitives.WriteInt64LittleEndian(header[32..], size);
        BinaryPrimitives.WriteInt64LittleEndian(header[40..], size);
        BinaryPrimitives.WriteInt64LittleEndian(header[48..], type == 1 ? 4096 : 8);
    }
}
