namespace Behavior.Imaging.Decoding;

/// <summary>
/// How many pixels a file of some bytes can hold. A header that claims more is a lie or a bomb: 30 bytes must not ask for a gigabyte. The derivations are in
/// docs/imaging.md. Small pictures pass, since they cost little whatever their file says.
/// </summary>
static class PixelDensity
{
    /// <summary>Pixels that any file may claim: 2048 x 2048, which take less than 64 MB through every decoder.</summary>
    public const long Free = 1 << 22;

    /// <summary>Pixels a byte of a GIF: a code of 12 bits stands for at most 4,093 pixels, each entry of the table being one pixel longer than one before it.</summary>
    public const long Gif = 2730;

    /// <summary>Raw bytes a byte of deflated data.</summary>
    public const long Deflate = 1032;

    // Lossy: a block of 16 x 16 takes 3.4 bits or more. Lossless: one colour takes no bits at all, so this is a choice and no limit of the format.
    const long WebPLossy = 600, WebPLossless = 4096;

    // Data that a photograph's encoder writes stays far below this; what is above is looked through before memory is asked for.
    const long Usual = 32;

    /// <summary>Refuses a file that cannot hold the pixels of its header. No memory is asked for beyond the file's own size.</summary>
    public static void Check(ReadOnlySpan<byte> bytes, in ImageHeader header, string name)
    {
        if (!IsHeld(bytes, header)) throw BadImage.TooShort(name, header.Format, bytes.Length, header.Width, header.Height);
    }

    static bool IsHeld(ReadOnlySpan<byte> bytes, in ImageHeader header) => header.Format switch
    {
        ImageFormat.Bmp => BmpPixels.AreHeld(bytes, header),
        _ when header.PixelCount <= Math.Max(Free, Usual * bytes.Length) => true,
        ImageFormat.Gif => GifBlocks.AreHeld(bytes, header),
        ImageFormat.Png => PngChunks.AreHeld(bytes, header),
        ImageFormat.WebP => header.PixelCount <= (bytes[12..16].SequenceEqual("VP8 "u8) ? WebPLossy : WebPLossless) * bytes.Length,
        _ => true,
    };
}
