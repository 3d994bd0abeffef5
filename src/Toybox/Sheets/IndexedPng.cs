using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Behavior.Imaging;

namespace Behavior.Toybox.Sheets;

/// <summary>Writes pictures for the documentation as PNG of at most 256 colours, a third of the size of a full one. Lossy: not for data.</summary>
public static class IndexedPng
{
    /// <summary>Encodes a picture.</summary>
    public static byte[] Encode(RgbImage image)
    {
        var table = new ColourTable(image);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        (header[8], header[9]) = (8, 3);
        Chunk(png, "IHDR", header);
        Chunk(png, "PLTE", table.Colours);
        Chunk(png, "IDAT", Deflate(image, table));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    static byte[] Deflate(RgbImage image, ColourTable table)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var y = 0; y < image.Height; y++)
            {
                var row = new byte[image.Width + 1];
                for (var x = 0; x < image.Width; x++) row[x + 1] = table.IndexOf(image.Pixels.AsSpan((y * image.Width + x) * 3, 3));
                zlib.Write(row);
            }
        return packed.ToArray();
    }

    static void Chunk(MemoryStream png, string kind, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(kind, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc(chunk.AsSpan(4, data.Length + 4)));
        png.Write(chunk);
    }

    static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }
        return ~crc;
    }
}
