using System.Text;

namespace Behavior.ModelZoo.Formula;

/// <summary>
/// The conformance kit's deterministic values: full-size networks and pictures from a formula, so that they can be compared with a
/// reference where no weights are at hand. Integers wrap, reals are IEEE binary64 one operation at a time, never fused.
/// </summary>
public static class FormulaGenerator
{
    /// <summary>FNV-1a 64 of the text's UTF-8 bytes.</summary>
    public static ulong Key(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = (hash ^ b) * 0x100000001B3;
        return hash;
    }

    /// <summary>Element <paramref name="i"/> of the stream <paramref name="key"/>, in [-1, 1).</summary>
    static double Unit(ulong key, ulong i)
    {
        var z = key + (i + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (z >> 11) * (1.0 / (1L << 53)) * 2 - 1;
    }

    /// <summary>Fills with <c>float32(factor * float32(center + scale * u))</c>; the factor is a power of two.</summary>
    public static void Fill(Span<float> values, string name, double center, double scale, float factor = 1)
    {
        var key = Key(name);
        for (var i = 0; i < values.Length; i++) values[i] = (float)(center + scale * Unit(key, (ulong)i)) * factor;
    }

    /// <summary>A picture <c>[3, height, width]</c> of kind <c>noise</c> or <c>blocks</c>, already normalised.</summary>
    public static float[] Image(string kind, int k, int height, int width)
    {
        var pixels = new float[3 * height * width];
        if (kind == "noise")
        {
            Fill(pixels, $"image:{k}", 0, 1.5);
            return pixels;
        }
        var cells = new float[192];
        Fill(cells, $"blocks:{k}", 0, 1.5);
        for (int c = 0, at = 0; c < 3; c++)
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width; x++)
                    pixels[at++] = cells[c * 64 + y * 8 / height * 8 + x * 8 / width];
        return pixels;
    }
}
