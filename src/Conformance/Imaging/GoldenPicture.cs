using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Imaging;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Resampling;
using Behavior.Imaging.Transforms;

namespace Behavior.Conformance.Imaging;

/// <summary>Short forms for reading picture goldens.</summary>
static class GoldenPicture
{
    public static string Word(this GoldenValue e, string key) => e.GetProperty(key).GetString();

    public static int Int(this GoldenValue e, string key) => e.GetProperty(key).GetInt32();

    public static double Real(this GoldenValue e, string key) => e.GetProperty(key).GetDouble();

    public static (int, int) Pair(this GoldenValue e, string key) => (e.GetProperty(key)[0].GetInt32(), e.GetProperty(key)[1].GetInt32());

    /// <summary>The side of what a transform makes, or of a crop.</summary>
    public static int Side(this GoldenValue e, string key) => e.GetProperty(key).GetCount(1, GoldenLimits.NetworkSide);

    /// <summary>Width and height of a picture.</summary>
    public static (int Width, int Height) Size(this GoldenValue e, string key) => Bounded(e.GetProperty(key), e.GetProperty(key)[0], e.GetProperty(key)[1]);

    /// <summary>Width and height of a picture under keys of their own.</summary>
    public static (int Width, int Height) WidthAndHeight(this GoldenValue e) => Bounded(e, e.GetProperty("width"), e.GetProperty("height"));

    /// <summary>By how much a picture is scaled.</summary>
    public static double Factor(this GoldenValue e, string key) => e.GetProperty(key).GetWithin(0.1, 10);

    /// <summary>By how many pixels a crop is moved.</summary>
    public static double Shift(this GoldenValue e, string key) => e.GetProperty(key).GetWithin(-GoldenLimits.Side, GoldenLimits.Side);

    public static ResampleFilter Filter(this GoldenValue e) => Named<ResampleFilter>(e.GetProperty("filter"));

    public static ModelFamily Family(this GoldenValue e) => Named<ModelFamily>(e.GetProperty("family"));

    /// <summary>Decodes a file of the golden's folder.</summary>
    public static RgbImage Read(string folder, string file) => ImageDecoder.DecodeFile(Path.Combine(folder, file));

    /// <summary>The kit's noise: one byte a step of a linear congruential generator.</summary>
    public static RgbImage Noise(uint seed, int width, int height)
    {
        var image = new RgbImage(width, height);
        foreach (ref var b in image.Pixels.AsSpan()) b = (byte)((seed = seed * 1664525 + 1013904223) >> 24);
        return image;
    }

    /// <summary>A golden's list of steps in this project's text form. Goldens say [H, W], the text says WxH.</summary>
    public static Transform TransformOf(GoldenValue transform, string? normalization = null)
    {
        var steps = transform.GetProperty("steps").EnumerateArray()
            .Select(s => $"{s[0].GetString()}({Size(s[1])}{(s.GetArrayLength() > 2 ? "," + s[2].GetString() : "")})").ToList();
        if (normalization is not null) steps.Add($"normalize({normalization})");
        return Transform.Parse(string.Join("|", steps));
    }

    static string Size(GoldenValue size) => size.ValueKind == JsonValueKind.Array ? $"{Side(size[1])}x{Side(size[0])}" : Side(size);

    /// <summary>As it stands: a number of pixels, or a fraction of them.</summary>
    static string Side(GoldenValue side) => side.GetWithin(0, GoldenLimits.NetworkSide) >= 0 ? side.ToString() : "";

    static (int, int) Bounded(GoldenValue around, GoldenValue width, GoldenValue height)
    {
        var (w, h) = (width.GetCount(1, GoldenLimits.Side), height.GetCount(1, GoldenLimits.Side));
        return (long)w * h <= GoldenLimits.Pixels ? (w, h) : throw around.Not($"at most {GoldenLimits.Pixels:N0} pixels");
    }

    /// <summary>One of an enumeration's names; a number is none of them.</summary>
    static T Named<T>(GoldenValue word) where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => n.Equals(word.GetString(), StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : throw word.Not($"one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
}
