namespace Behavior.Imaging.Decoding;

/// <summary>What a TIFF's samples are as RGB bytes, as Pillow converts them.</summary>
static class TiffColors
{
    /// <summary>Fills a row.</summary>
    /// <param name="layout">How the samples are stored.</param>
    /// <param name="row">The row's bytes.</param>
    /// <param name="rgb">Three bytes a pixel.</param>
    public static void Fill(TiffLayout layout, ReadOnlySpan<byte> row, Span<byte> rgb)
    {
        for (int i = 0, at = 0; at < rgb.Length; i += layout.Samples, at += 3)
            (rgb[at], rgb[at + 1], rgb[at + 2]) = layout.Photometric switch
            {
                TiffLayout.WhiteIsZero or TiffLayout.BlackIsZero => Same(Grey(layout, TiffSamples.Of(layout, row, i))),
                TiffLayout.Palette => Color(layout.Colors, TiffSamples.Of(layout, row, i)),
                TiffLayout.Cmyk => Ink(Level(layout, row, i), Level(layout, row, i + 1), Level(layout, row, i + 2), 255 - Level(layout, row, i + 3)),
                _ when layout.IsPremultiplied => Divided(Level(layout, row, i), Level(layout, row, i + 1), Level(layout, row, i + 2), Level(layout, row, i + 3)),
                _ => (Level(layout, row, i), Level(layout, row, i + 1), Level(layout, row, i + 2)),
            };
    }

    /// <summary>A colour's 8 bits; of 16 the high ones.</summary>
    static byte Level(TiffLayout layout, ReadOnlySpan<byte> row, int i) => (byte)(TiffSamples.Of(layout, row, i) >> (layout.Bits - 8));

    // 16 bits are cut off at 255 and never inverted, as in a PNG.
    static byte Grey(TiffLayout layout, int value)
    {
        if (layout.Bits == 16) return (byte)Math.Min(value, 255);
        var level = value * 255 / ((1 << layout.Bits) - 1);
        return (byte)(layout.Photometric == TiffLayout.WhiteIsZero ? 255 - level : level);
    }

    static (byte, byte, byte) Same(byte level) => (level, level, level);

    static (byte, byte, byte) Color(long[] colors, int index)
    {
        var count = colors.Length / 3;
        return index < count ? ((byte)(colors[index] >> 8), (byte)(colors[count + index] >> 8), (byte)(colors[2 * count + index] >> 8)) : Same((byte)index);
    }

    static (byte, byte, byte) Ink(int cyan, int magenta, int yellow, int light) => (Lit(cyan, light), Lit(magenta, light), Lit(yellow, light));

    static byte Lit(int ink, int light)
    {
        var product = ink * light + 128;
        return (byte)Math.Clamp(light - ((product + (product >> 8)) >> 8), 0, 255);
    }

    static (byte, byte, byte) Divided(int red, int green, int blue, int alpha) =>
        alpha == 0 ? default : ((byte)Math.Min(red * 255 / alpha, 255), (byte)Math.Min(green * 255 / alpha, 255), (byte)Math.Min(blue * 255 / alpha, 255));
}
