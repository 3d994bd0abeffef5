using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Tests.Common;

namespace Behavior.Imaging.Tests;

/// <summary>Reads goldens: those that every clone carries, and the whole kit where it lies beside the checkout.</summary>
static class Goldens
{
    public static string Own(string relative) =>
        Path.Combine(SharedFolder.RepositoryRoot, "tests", "Imaging.Tests", "Conformance", relative);

    public static string Kit(string relative) => SharedFolder.Need($"conformance/{relative}");

    public static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Text(this JsonElement element, string key) => element.GetProperty(key).GetString()!;

    public static int Int(this JsonElement element, string key) => element.GetProperty(key).GetInt32();

    /// <summary>The kit's noise: one byte a step of a linear congruential generator.</summary>
    public static RgbImage Noise(uint seed, int width, int height)
    {
        var image = new RgbImage(width, height);
        foreach (ref var b in image.Pixels.AsSpan()) b = (byte)((seed = seed * 1664525 + 1013904223) >> 24);
        return image;
    }
}
