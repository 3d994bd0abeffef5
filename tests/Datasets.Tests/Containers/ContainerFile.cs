using System.Security.Cryptography;
using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;
using Behavior.Tests.Common;

namespace Behavior.Datasets.Tests.Containers;

/// <summary>Small files of the conformance kit, copied beside the tests, and what is asked of them.</summary>
static class ContainerFile
{
    /// <summary>The path of a file in the folder <c>Data</c> of a format's tests.</summary>
    public static string PathOf(string format, string file) => Path.Combine(SharedFolder.RepositoryRoot, "tests", "Datasets.Tests", "Containers", format, "Data", file);

    public static MemoryBytes Open(string format, string file) => new(File.ReadAllBytes(PathOf(format, file)), file);

    /// <summary>A stretch of an array.</summary>
    public static byte[] Part(this NumberArray array, long first, int count)
    {
        var part = new byte[count * array.Type.Size()];
        array.Read(first, part);
        return part;
    }

    /// <summary>Reads an array to its end.</summary>
    public static void ReadAll(this NumberArray array)
    {
        var step = new byte[1 << 16];
        for (var done = 0L; done < array.Count;)
        {
            var part = step.AsSpan(0, (int)Math.Min(step.Length, (array.Count - done) * array.Type.Size()));
            array.Read(done, part);
            done += part.Length / array.Type.Size();
        }
    }

    /// <summary>The kit's checksum of a picture whose channels lie apart; one channel is grey and counts three times.</summary>
    public static string RgbOfPlanes(byte[] planes, int pixels)
    {
        var (rgb, channels) = (new byte[3 * pixels], planes.Length / pixels);
        for (var i = 0; i < pixels; i++)
            for (var c = 0; c < 3; c++) rgb[3 * i + c] = planes[pixels * (channels == 1 ? 0 : c) + i];
        return Sha(rgb);
    }

    public static string Sha(byte[] rgb) => Convert.ToHexStringLower(SHA256.HashData(rgb));

    /// <summary>That reading is refused with a code and every one of some texts.</summary>
    public static void IsRefused(Action read, string code, params string[] texts)
    {
        var failure = Assert.Throws<BehaviorException>(read);
        Assert.Equal(code, failure.Code);
        Assert.All(texts, text => Assert.Contains(text, failure.Message, StringComparison.Ordinal));
    }
}
