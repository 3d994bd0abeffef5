using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace Behavior.Imaging.Fuzz;

/// <summary>Seeds of a few hundred bytes, so that a mutation meets structure and not pixels.</summary>
static class SmallPictures
{
    const int Side = 24;

    public static byte[] Jpeg => Encoded(new SKJpegEncoderOptions(60), (p, o) => p.Encode(o));

    /// <summary>A small picture under another file's EXIF and profile.</summary>
    public static byte[] JpegWithSegmentsOf(byte[] other)
    {
        var end = 2;
        while (other[end] == 0xFF && other[end + 1] is >= 0xE0 and <= 0xEF) end += 2 + BinaryPrimitives.ReadUInt16BigEndian(other.AsSpan(end + 2));
        return [.. other[..end], .. Jpeg[2..]];
    }

    public static byte[] WebPLossy => Encoded(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, 50), (p, o) => p.Encode(o));

    public static byte[] WebPLossless => Encoded(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 50), (p, o) => p.Encode(o));

    public static byte[] Png => PngWriter.Encode(Drawn());

    /// <summary>With a compressed text, a profile that is none, and EXIF that is none, ahead of the pixels.</summary>
    public static byte[] PngWithTexts => WithChunks(
        Png, ("zTXt", [.. "note\0\0"u8, .. Deflated(new byte[4096])]), ("iCCP", [.. "icc\0\0"u8, .. Deflated(new byte[4096])]), ("eXIf", [.. "MM\0*"u8, 0, 0, 0, 8]));

    /// <summary>Two pixels side by side: a clear code, two literals, the end.</summary>
    public static byte[] Gif => [.. "GIF89a"u8, 2, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0x44, 0x0A, 0, 0x3B];

    public static byte[] Bmp24 => Bmp(3, 2, 24, 0, [], new byte[24]);

    public static byte[] BmpRle8 => Bmp(5, 2, 8, 1, new byte[1024], [5, 1, 0, 0, 0, 3, 1, 2, 3, 0, 2, 4, 0, 1]);

    public static byte[] BmpRle4 => Bmp(5, 2, 4, 2, new byte[64], [5, 0x12, 0, 0, 0, 5, 0x12, 0x34, 0x50, 0, 0, 1]);

    /// <summary>The old header of 12 bytes.</summary>
    public static byte[] BmpCore => [.. "BM"u8, 38, 0, 0, 0, 0, 0, 0, 0, 26, 0, 0, 0, 12, 0, 0, 0, 2, 0, 1, 0, 1, 0, 24, 0, 1, 2, 3, 4, 5, 6, 0, 0, 9, 9, 9, 9];

    /// <summary>A Windows bitmap with a header of 40 bytes.</summary>
    public static byte[] Bmp(int width, int height, short bits, int compression, byte[] palette, byte[] data)
    {
        var header = new byte[54];
        "BM"u8.CopyTo(header);
        (int At, int Value)[] fields = [(2, 54 + palette.Length + data.Length), (10, 54 + palette.Length), (14, 40), (18, width), (22, height), (26, 1 | bits << 16),
            (30, compression), (34, data.Length)];
        foreach (var (at, value) in fields) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at), value);
        return [.. header, .. palette, .. data];
    }

    /// <summary>A PNG with chunks behind its header; their checksums are right.</summary>
    public static byte[] WithChunks(byte[] png, params (string Type, byte[] Data)[] chunks) => [.. png[..33], .. chunks.SelectMany(c => Chunk(c.Type, c.Data)), .. png[33..]];

    /// <summary>A chunk of a PNG.</summary>
    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    /// <summary>A zlib stream.</summary>
    public static byte[] Deflated(byte[] data)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.SmallestSize)) zlib.Write(data);
        return target.ToArray();
    }

    static RgbImage Drawn()
    {
        var image = new RgbImage(Side, Side);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(i * i / 7);
        return image;
    }

    static byte[] Encoded<T>(T options, Func<SKPixmap, T, SKData?> encode)
    {
        using var bitmap = SKBitmap.Decode(Png);
        using var pixmap = bitmap.PeekPixels();
        using var data = encode(pixmap, options)!;
        return data.ToArray();
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }
        return ~crc;
    }
}
