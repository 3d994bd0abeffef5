namespace Behavior.Imaging.Decoding;

/// <summary>What a picture's header claims. Read without decoding and without an allocation that depends on the claimed size.</summary>
/// <param name="Format">The format, by content.</param>
/// <param name="Width">Pixels a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Depth">Bits a sample.</param>
/// <param name="Channels">Samples a pixel as stored: 1 grey or palette, 2 grey and alpha, 3 colour, 4 CMYK or colour and alpha.</param>
public readonly record struct ImageHeader(ImageFormat Format, int Width, int Height, int Depth, int Channels)
{
    /// <summary>Width times height.</summary>
    public long PixelCount => (long)Width * Height;
}
