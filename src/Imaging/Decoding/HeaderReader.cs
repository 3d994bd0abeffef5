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

    /// <summary>The format that bytes begin as; null for none.</summary>
    public static ImageFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return ImageFormat.Jpeg;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return ImageFormat.Png;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return ImageFormat.Gif;
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) return ImageFormat.WebP;
        if (bytes.StartsWith("BM"u8)) return ImageFormat.Bmp;
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("II+\0"u8) || bytes.StartsWith("MM\0+"u8)) return ImageFormat.Tiff;
        if (PnmReader.Begins(bytes)) return ImageFormat.Pnm;
        return TgaPixels.Begins(bytes) ? ImageFormat.Tga : null;
    }

    static ImageHeader Recognise(ReadOnlySpan<byte> bytes, string name) => FormatOf(bytes) switch
    {
        ImageFormat.Jpeg => JpegMarkers.ReadHeader(bytes, name),
        ImageFormat.Png => PngChunks.ReadHeader(bytes, name),
        ImageFormat.Gif => GifBlocks.ReadHeader(bytes, name),
        ImageFormat.WebP => WebPChunks.ReadHeader(bytes, name),
        ImageFormat.Bmp => BmpPixels.ReadHeader(bytes, name),
        ImageFormat.Tiff => Placed(bytes, name),
        ImageFormat.Pnm => PnmPixels.ReadHeader(bytes, name),
        ImageFormat.Tga => TgaPixels.ReadHeader(bytes),
        _ => throw BadImage.NotAPicture(name, bytes),
    };

    static ImageHeader Placed(ReadOnlySpan<byte> bytes, string name)
    {
        var layout = TiffLayout.Read(bytes, name);
        return TiffChunks.Misplaced(bytes, layout) is { } problem ? throw BadImage.Truncated(name, ImageFormat.Tiff, problem) : layout.Header;
    }
}
