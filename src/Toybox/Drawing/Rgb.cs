namespace Behavior.Toybox.Drawing;

/// <summary>A colour, each channel 0 to 1 in the picture's own (sRGB) encoding.</summary>
readonly record struct Rgb(float R, float G, float B)
{
    /// <summary>A colour written as on the web, for example 0xFF8800.</summary>
    public static Rgb Hex(int value) => new((value >> 16 & 255) / 255f, (value >> 8 & 255) / 255f, (value & 255) / 255f);

    /// <summary>Perceived lightness, 0 to 1, by the weights of Rec. 601.</summary>
    public float Luma => 0.299f * R + 0.587f * G + 0.114f * B;

    public static Rgb operator *(Rgb colour, float factor) => new(colour.R * factor, colour.G * factor, colour.B * factor);

    public static Rgb Mix(Rgb a, Rgb b, float share) => new(a.R + (b.R - a.R) * share, a.G + (b.G - a.G) * share, a.B + (b.B - a.B) * share);
}
