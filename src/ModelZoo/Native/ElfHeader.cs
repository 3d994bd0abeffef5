using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Native;

/// <summary>What the first bytes of a Linux library say of the processor that it is for (System V ABI, "ELF Header").</summary>
static class ElfHeader
{
    const int Length = 20, Bits64 = 2, LittleEndian = 1;

    static readonly (int Machine, string Name)[] s_machines = [(3, "32-bit x86"), (21, "64-bit PowerPC"), (22, "s390"), (40, "32-bit Arm"), (62, "x86-64"), (183, "64-bit Arm"), (243, "RISC-V")];

    /// <summary>Why a file cannot be a library of a processor; null where it can be one.</summary>
    public static string? Problem(string file, Architecture processor)
    {
        Span<byte> header = stackalloc byte[Length];
        int read;
        try
        {
            using var stream = File.OpenRead(file);
            read = stream.ReadAtLeast(header, Length, throwOnEndOfStream: false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { return $"cannot be read: {failure.Message}"; }
        if (read < Length || !header[..4].SequenceEqual("\u007fELF"u8)) return "is no library (an ELF file)";
        var machine = BinaryPrimitives.ReadUInt16LittleEndian(header[18..]);
        return header[4] == Bits64 && header[5] == LittleEndian && machine == MachineOf(processor) ? null
            : $"is for another processor, {Name(machine)}; this is {Name(MachineOf(processor))}";
    }

    static int MachineOf(Architecture processor) => processor switch { Architecture.X64 => 62, Architecture.Arm64 => 183, _ => 0 };

    static string Name(int machine) => s_machines.FirstOrDefault(m => m.Machine == machine).Name ?? $"machine {machine}";
}
