namespace Behavior.Imaging.Decoding;

/// <summary>
/// How many pixels a file of some bytes can hold. A header that claims more is a lie or a bomb: 30 bytes must not ask for a gigabyte. The derivations are in
/// docs/imaging.md. Small pictures pass, since they cost little whatever their file says.
/// </summary>
static class PixelDensity
{
    /// <summary>Pixels that any file may claim: 2048 x 2048, which take less than 64 MB through every decoder.</summary>
    public const long Free = 1 << 22;

    /// <summary>Of a large picture the first frame of an animation takes at least one part of so many; the rest is background.</summary>
    public const long LeastPart = 4;

    /// <summary>Raw bytes a byte of deflated data.</summary>
    public const long Deflate = 1032;

    // Data that a photograph's encoder writes stays far below this; what is above is looked through before memory is asked for.
    const long Usual = 32;

    /// <summary>Refuses a file that cannot hold the pixels of its header. No memory is asked for beyond the file's own size.</summary>
    public static void Check(ReadOnlySpan<byte> bytes, in ImageHeader header, string name)
    {
        if (!IsHeld(bytes, header, name)) throw BadImage.TooShort(name, header.Format, bytes.Length, header.Width, header.Height);
    }

    static bool IsHeld(ReadOnlySpan<byte> bytes, in ImageHeader header, string name) => header.Format switch
    {
        ImageFormat.Bmp => BmpPixels.AreHeld(bytes, header),
        ImageFormat.Tga => TgaPixels.AreHeld(bytes, header),
        ImageFormat.Tiff => TiffChunks.AreHeld(bytes, TiffLayout.Read(bytes, name)),
        _ when header.PixelCount <= Math.Max(Free, Usual * bytes.Length) => true,
        ImageFormat.Gif => GifBlocks.AreHeld(bytes, header),
        ImageFormat.Png => PngChunks.AreHeld(bytes, header),
        ImageFormat.WebP => WebPChunks.AreHeld(bytes, header),
        _ => true,
    };
}
