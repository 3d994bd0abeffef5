using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>Recognises a format by its first bytes and reads the size that its header claims.</summary>
static class HeaderReader
{
    public static ImageHeader Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.IsEmpty) throw BadImage.Empty(name);
        var header = Recognise(bytes, name);
        if (header.Width < 1 || header.Height < 1) throw BadImage.Damaged(name, header.Format, $"its header claims {header.Width} x {header.Height} pixels");
        if (header.PixelCount > ImageDecoder.MaxPixels) throw BadImage.TooLarge(name, header.Format, header.Width, header.Height);
        return header;
    }

    static ImageHeader Recognise(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return JpegMarkers.ReadHeader(bytes, name);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return PngChunks.ReadHeader(bytes, name);
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return Gif(bytes, name);
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) return WebP(bytes, name);
        if (bytes.StartsWith("BM"u8)) return Bmp(bytes, name);
        throw BadImage.NotAPicture(name, bytes);
    }

    static ImageHeader Gif(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < 13) throw BadImage.Truncated(name, ImageFormat.Gif, "it ends inside the header");
        return new(ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]), 8, 1);
    }

    static ImageHeader Bmp(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < 30) throw BadImage.Truncated(name, ImageFormat.Bmp, "it ends inside the header");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[14..]) == 12)
            return new(ImageFormat.Bmp, BinaryPrimitives.ReadUInt16LittleEndian(bytes[18..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[20..]), 8, 3);
        var height = BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]);
        if (height == int.MinValue) throw BadImage.Damaged(name, ImageFormat.Bmp, $"its header claims {height} rows");
        var header = new ImageHeader(ImageFormat.Bmp, BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]), Math.Abs(height), 8, 3);
        var (bits, compressed) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]), bytes.Length < 34 || BinaryPrimitives.ReadInt32LittleEndian(bytes[30..]) is 1 or 2);
        if (!compressed && (header.Width * (long)bits + 31) / 32 * 4 * header.Height > bytes.Length)
            throw BadImage.Truncated(name, ImageFormat.Bmp, $"{bytes.Length:N0} bytes cannot hold the {header.Width:N0} x {header.Height:N0} pixels of its header");
        return header;
    }

    static ImageHeader WebP(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < 30) throw BadImage.Truncated(name, ImageFormat.WebP, "it ends inside the header");
        var kind = bytes[12..16];
        if (kind.SequenceEqual("VP8 "u8))
            return new(ImageFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF, 8, 3);
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new(ImageFormat.WebP, (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, 8, 4);
        }
        if (kind.SequenceEqual("VP8X"u8))
            return new(ImageFormat.WebP, Int24(bytes[24..]) + 1, Int24(bytes[27..]) + 1, 8, 4);
        throw BadImage.Damaged(name, ImageFormat.WebP, "its first chunk is none of VP8, VP8L, VP8X");
    }

    static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
