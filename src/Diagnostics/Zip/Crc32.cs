using System.Runtime.InteropServices;

namespace Behavior.Diagnostics.Zip;

/// <summary>The CRC of zip archives and of gzip (RFC 1952, 8), eight bytes at a time.</summary>
public static class Crc32
{
    const uint Polynomial = 0xEDB88320;
    static readonly uint[] s_tables = MakeTables();

    /// <summary>Continues a checksum; starts from 0.</summary>
    /// <param name="crc">The checksum of what came before.</param>
    /// <param name="bytes">What follows.</param>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        var tables = s_tables.AsSpan();
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            var x = word ^ crc;
            crc = tables[(int)(7 * 256 + (x & 255))] ^ tables[(int)(6 * 256 + (x >> 8 & 255))] ^ tables[(int)(5 * 256 + (x >> 16 & 255))] ^ tables[(int)(4 * 256 + (x >> 24 & 255))]
                ^ tables[(int)(3 * 256 + (x >> 32 & 255))] ^ tables[(int)(2 * 256 + (x >> 40 & 255))] ^ tables[(int)(256 + (x >> 48 & 255))] ^ tables[(int)(x >> 56)];
        }
        foreach (var b in bytes[(bytes.Length & ~7)..]) crc = tables[(int)((crc ^ b) & 255)] ^ crc >> 8;
        return ~crc;
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
