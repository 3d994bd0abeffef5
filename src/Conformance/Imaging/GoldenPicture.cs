using System.Text.Json;
using Behavior.Imaging;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Resampling;
using Behavior.Imaging.Transforms;

namespace Behavior.Conformance.Imaging;

/// <summary>Short forms for reading picture goldens.</summary>
static class GoldenPicture
{
    public static string Word(this JsonElement e, string key) => e.GetProperty(key).GetString()!;

    public static int Int(this JsonElement e, string key) => e.GetProperty(key).GetInt32();

    public static double Real(this JsonElement e, string key) => e.GetProperty(key).GetDouble();

    public static (int, int) Pair(this JsonElement e, string key) => (e.GetProperty(key)[0].GetInt32(), e.GetProperty(key)[1].GetInt32());

    public static ResampleFilter Filter(this JsonElement e) => Enum.Parse<ResampleFilter>(e.Word("filter"), ignoreCase: true);

    public static ModelFamily Family(this JsonElement e) => Enum.Parse<ModelFamily>(e.Word("family"), ignoreCase: true);

    /// <summary>Decodes a file of the golden's folder.</summary>
    public static RgbImage Read(string folder, string file) => ImageDecoder.Decode(File.ReadAllBytes(Path.Combine(folder, file)), file);

    /// <summary>The kit's noise: one byte a step of a linear congruential generator.</summary>
    public static RgbImage Noise(uint seed, int width, int height)
    {
        var image = new RgbImage(width, height);
        foreach (ref var b in image.Pixels.AsSpan()) b = (byte)((seed = seed * 1664525 + 1013904223) >> 24);
        return image;
    }

    /// <summary>A golden's list of steps in this project's text form. Goldens say [H, W], the text says WxH.</summary>
    public static Transform TransformOf(JsonElement transform, string? normalization = null)
    {
        var steps = transform.GetProperty("steps").EnumerateArray()
            .Select(s => $"{s[0].GetString()}({Size(s[1])}{(s.GetArrayLength() > 2 ? "," + s[2].GetString() : "")})").ToList();
        if (normalization is not null) steps.Add($"normalize({normalization})");
        return Transform.Parse(string.Join("|", steps));
    }

    static string Size(JsonElement size) => size.ValueKind == JsonValueKind.Number ? size.ToString() : $"{size[1]}x{size[0]}";
}
