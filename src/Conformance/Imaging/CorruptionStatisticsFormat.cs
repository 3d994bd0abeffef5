using Behavior.Conformance.Cases;
using Behavior.Imaging;
using Behavior.Imaging.Corruptions;

namespace Behavior.Conformance.Imaging;

/// <summary>
/// The random corruptions over draws of this project's own generator: averages of mean, deviation, absolute difference and PSNR against the published
/// functions', within the kit's bound. The figure is the worst deviation in units of its bound.
/// </summary>
public sealed class CorruptionStatisticsFormat : PictureFormat
{
    /// <summary>Of a byte. A larger one would make the bound so wide that everything agrees.</summary>
    const double MostDeviation = 128;

    /// <inheritdoc/>
    public override bool Understands(string file, GoldenValue root) => HasMost(root, "draws", "clean", "frost_pictures");

    private protected override IEnumerable<PictureCase> Cases(string folder, GoldenValue root, ConformanceContext context)
    {
        foreach (var (side, draws) in new[] { (32, 200), (64, 100), (224, 10) })
        {
            if (!root.TryGetProperty($"field{side}", out var rows)) continue;
            var clean = new Lazy<RgbImage>(() => GoldenPicture.Read(folder, $"images/field{side}.png"));
            // Frost pictures are not shipped: its rows are those of the kit's stand-in.
            var all = rows.EnumerateCases().Where(r => r.Word("corruption") != "frost").Concat(root.GetProperty($"frost_standin_field{side}").EnumerateArray());
            foreach (var row in all)
                yield return new($"field{side}/{row.Word("corruption")}/{row.Int("severity")}", () => Compare(clean.Value, row, draws, root.GetProperty("draws").GetCount(1, GoldenLimits.Samples)));
        }
    }

    static PictureOutcome Compare(RgbImage clean, GoldenValue row, int draws, int published)
    {
        var found = new double[10];
        var (corruption, severity, scratch) = (CorruptionCatalog.Get(row.Word("corruption")), row.Int("severity"), new CorruptionScratch());
        for (var i = 0; i < draws; i++)
            AddFigures(clean.Pixels, corruption.Apply(clean, severity, SeededRandom.For($"draw {i}", corruption.Name, severity), scratch).Pixels, 1.0 / draws, found);
        var worst = 0.0;
        foreach (var (key, at) in new[] { ("mean", 0), ("std", 3), ("mae", 6) })
            for (var c = 0; c < 3; c++)
                worst = Math.Max(worst, Ratio(found[at + c], row.GetProperty(key)[c].GetDouble(), row.GetProperty(key + "_sd")[c].GetWithin(0, MostDeviation), draws, published));
        return new(Math.Max(worst, Ratio(found[9], row.Real("psnr"), row.GetProperty("psnr_sd").GetWithin(0, MostDeviation), draws, published)), 1);
    }

    static double Ratio(double found, double expected, double deviation, int draws, int published) =>
        Math.Abs(found - expected) / (5 * deviation * Math.Sqrt(1.0 / draws + 1.0 / published) + 0.05);

    static void AddFigures(byte[] clean, byte[] corrupted, double weight, double[] sums)
    {
        Span<double> mean = stackalloc double[3], squares = stackalloc double[3], absolute = stackalloc double[3];
        mean.Clear();
        squares.Clear();
        absolute.Clear();
        var error = 0.0;
        for (var i = 0; i < clean.Length; i++)
        {
            double v = corrupted[i], d = v - clean[i];
            mean[i % 3] += v;
            squares[i % 3] += v * v;
            absolute[i % 3] += Math.Abs(d);
            error += d * d;
        }
        var count = clean.Length / 3.0;
        for (var c = 0; c < 3; c++)
        {
            sums[c] += weight * mean[c] / count;
            sums[3 + c] += weight * Math.Sqrt(squares[c] / count - mean[c] / count * (mean[c] / count));
            sums[6 + c] += weight * absolute[c] / count;
        }
        sums[9] += weight * 10 * Math.Log10(255.0 * 255 * clean.Length / error);
    }
}
