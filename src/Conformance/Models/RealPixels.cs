using Behavior.Datasets.Layouts;
using System.Security.Cryptography;
using Behavior.Datasets;

namespace Behavior.Conformance.Models;

/// <summary>A dataset's pictures decoded and normalised for the CIFAR networks: v/255, minus mean, over deviation, each step in float32.</summary>
static class RealPixels
{
    static readonly float[] s_mean = [0.485f, 0.456f, 0.406f], s_deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>Channel by channel, one array a picture; <paramref name="hash"/> is over the RGB bytes of all, one after the other.</summary>
    public static float[][] Decode(string archive, out string hash)
    {
        using var pictures = new ZipClassFoldersReader().Open(new("cifar10", archive));
        var bytes = new byte[pictures.Samples.Count][];
        Parallel.For(0, bytes.Length, i => bytes[i] = pictures.Load(i).Pixels);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var picture in bytes) digest.AppendData(picture);
        hash = Convert.ToHexStringLower(digest.GetHashAndReset());
        return [.. bytes.Select(Normalise)];
    }

    static float[] Normalise(byte[] rgb)
    {
        var (result, plane) = (new float[rgb.Length], rgb.Length / 3);
        for (var i = 0; i < plane; i++)
            for (var c = 0; c < 3; c++) result[c * plane + i] = (rgb[3 * i + c] / 255f - s_mean[c]) / s_deviation[c];
        return result;
    }
}
