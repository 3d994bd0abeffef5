namespace Behavior.Imaging.Decoding;

/// <summary>Recognises a format by its first bytes, reads the size that its header claims, and refuses what the file cannot hold.</summary>
static class HeaderReader
{
    public static ImageHeader Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.IsEmpty) throw BadImage.Empty(name);
        var header = Recognise(bytes, name);
        if (header.Width < 1 || header.Height < 1) throw BadImage.Damaged(name, header.Format, $"its header claims {header.Width} x {header.Height} pixels");
        if (header.PixelCount > ImageDecoder.MaxPixels) throw BadImage.TooLarge(name, header.Format, header.Width, header.Height);
        PixelDensity.Check(bytes, header, name);
        return header;
    }

    static ImageHeader Recognise(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return JpegMarkers.ReadHeader(bytes, name);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return PngChunks.ReadHeader(bytes, name);
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return GifBlocks.ReadHeader(bytes, name);
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) return WebPChunks.ReadHeader(bytes, name);
        if (bytes.StartsWith("BM"u8)) return BmpPixels.ReadHeader(bytes, name);
        throw BadImage.NotAPicture(name, bytes);
    }
}
