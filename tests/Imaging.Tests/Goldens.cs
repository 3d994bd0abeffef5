using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Imaging.Decoding;
using Behavior.Tests.Common;

namespace Behavior.Imaging.Tests;

/// <summary>Reads goldens: those that every clone carries ("own"), and the whole kit ("kit") where it lies beside the checkout.</summary>
static class Goldens
{
    public static string File(string source, string relative) => source == "kit"
        ? SharedFolder.Need($"conformance/{relative}")
        : Path.Combine(SharedFolder.RepositoryRoot, "tests", "Imaging.Tests", "Conformance", relative);

    public static JsonElement Json(string source, string relative) => JsonDocument.Parse(System.IO.File.ReadAllBytes(File(source, relative))).RootElement;

    /// <summary>The rows of a list, which must not be empty.</summary>
    public static IReadOnlyList<JsonElement> Rows(string source, string relative, string list)
    {
        var rows = Json(source, relative).GetProperty(list).EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    public static RgbImage Picture(string source, string relative) => ImageDecoder.Decode(System.IO.File.ReadAllBytes(File(source, relative)), relative);

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Text(this JsonElement element, string key) => element.GetProperty(key).GetString()!;

    public static int Int(this JsonElement element, string key) => element.GetProperty(key).GetInt32();

    public static (int, int) Pair(this JsonElement element, string key) => (element.GetProperty(key)[0].GetInt32(), element.GetProperty(key)[1].GetInt32());

    /// <summary>The kit's noise: one byte a step of a linear congruential generator.</summary>
    public static RgbImage Noise(uint seed, int width, int height)
    {
        var image = new RgbImage(width, height);
        foreach (ref var b in image.Pixels.AsSpan()) b = (byte)((seed = seed * 1664525 + 1013904223) >> 24);
        return image;
    }
}
