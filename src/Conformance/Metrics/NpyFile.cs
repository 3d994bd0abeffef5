using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Behavior.Diagnostics.Files;

namespace Behavior.Conformance.Metrics;

/// <summary>NumPy files of version 1.0, C order, little-endian: what the goldens use, nothing more.</summary>
static class NpyFile
{
    public static float[] Floats(string path) => MemoryMarshal.Cast<byte, float>(Data(path, "<f4")).ToArray();

    public static int[] Ints(string path) => MemoryMarshal.Cast<byte, int>(Data(path, "<i4")).ToArray();

    static ReadOnlySpan<byte> Data(string path, string type)
    {
        var bytes = RegularFile.Read(path, FileLimits.Text);
        var length = bytes.Length < 10 ? int.MaxValue : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        if (length > bytes.Length - 10) throw new InvalidDataException($"{path} ends within its header.");
        var header = Encoding.ASCII.GetString(bytes, 10, length);
        if (!header.Contains($"'{type}'", StringComparison.Ordinal) || header.Contains("'fortran_order': True", StringComparison.Ordinal))
            throw new InvalidDataException($"{path}: expected C order and type {type}, its header is {header.Trim()}.");
        return bytes.AsSpan(10 + length);
    }
}
