using System.Runtime.InteropServices;

namespace Behavior.Datasets.Containers.Inflate;

/// <summary>The checksums of gzip and zlib.</summary>
static class Checksums
{
    const uint Polynomial = 0xEDB88320, Modulus = 65_521;

    /// <summary>So many bytes of 255 can be added before a sum of sums leaves 32 bits.</summary>
    const int LongestSum = 5_552;

    static readonly uint[] s_tables = MakeTables();

    /// <summary>Continues a CRC-32; starts from 0.</summary>
    public static uint Crc32(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        var t = s_tables.AsSpan();
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            var x = word ^ crc;
            crc = t[(int)(7 * 256 + (x & 255))] ^ t[(int)(6 * 256 + (x >> 8 & 255))] ^ t[(int)(5 * 256 + (x >> 16 & 255))] ^ t[(int)(4 * 256 + (x >> 24 & 255))]
                ^ t[(int)(3 * 256 + (x >> 32 & 255))] ^ t[(int)(2 * 256 + (x >> 40 & 255))] ^ t[(int)(256 + (x >> 48 & 255))] ^ t[(int)(x >> 56)];
        }
        foreach (var b in bytes[(bytes.Length & ~7)..]) crc = t[(int)((crc ^ b) & 255)] ^ crc >> 8;
        return ~crc;
    }

    /// <summary>Continues an Adler-32; starts from 1.</summary>
    public static uint Adler32(uint adler, ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (adler & 0xFFFF, adler >> 16);
        while (bytes.Length > 0)
        {
            var part = bytes[..Math.Min(LongestSum, bytes.Length)];
            foreach (var b in part) high += low += b;
            (low, high) = (low % Modulus, high % Modulus);
            bytes = bytes[part.Length..];
        }
        return high << 16 | low;
    }

    static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? value >> 1 ^ Polynomial : value >> 1;
            tables[i] = value;
        }
        for (var i = 256; i < tables.Length; i++) tables[i] = tables[tables[i - 256] & 255] ^ tables[i - 256] >> 8;
        return tables;
    }
}
