using System.IO.Compression;
using Behavior.Metrics.Statistics;
using Behavior.Tests.Common;

namespace Behavior.Metrics.Tests;

/// <summary>
/// The four published models' 50,000 ImageNet predictions against each other. Counts and p-values were computed with Python's integers: 2 * sum of binomial
/// coefficients over 2^m, its decimal logarithm to 30 digits. (ECE, error ratios, shape biases and the CIFAR ResNets are goldens: see ConformanceTests.)
/// </summary>
public class RealDataTests
{
    [Theory]
    [InlineData("ViT", "ResNet50", 4340, 3402, -25.814812572506856)]
    [InlineData("ViT", "DINO", 4107, 3481, -12.153188380038644)]
    [InlineData("ViT", "SimCLR", 7602, 2670, -537.6167021214788)]
    [InlineData("ResNet50", "DINO", 3328, 3640, -3.7114350565285163)]
    [InlineData("ResNet50", "SimCLR", 6337, 2343, -416.0169688694698)]
    [InlineData("DINO", "SimCLR", 6614, 2308, -472.1925112019584)]
    public void McNemar_of_the_published_models(string baseline, string candidate, int regressed, int repaired, double log10P)
    {
        var test = McNemar.Exact(Correct(baseline), Correct(candidate));
        Assert.Equal((regressed, repaired), (test.OnlyBaselineRight, test.OnlyCandidateRight));
        Assert.Equal(log10P, test.Log10P, 1e-9);
        Assert.Equal(Math.Max(Math.Pow(10, log10P), 0), test.P, Math.Max(1e-9 * Math.Pow(10, log10P), 1e-300));
    }

    static bool[] Correct(string model)
    {
        var label = Rows("filename_label").ToDictionary(r => r[0], r => r[1]);
        return [.. Rows(model).OrderBy(r => r[0], StringComparer.Ordinal).Select(r => r[1] == label[r[0]])];
    }

    // The files have a header, and no quoted fields.
    static IEnumerable<string[]> Rows(string name)
    {
        using var packed = File.OpenRead(SharedFolder.Need($"third-party/imagenetx/{name}.csv.gz"));
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));
    }
}
