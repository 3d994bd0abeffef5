using System.Diagnostics;
using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Imaging.Corruptions;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Transforms;

/// <summary>Random transforms on pictures of random sizes: parsed and applied, each ends in a picture of the foretold size or in a BHV02xx error.</summary>
public sealed class RandomTransformTests(ITestOutputHelper output)
{
    const int Count = 1500;

    static readonly string[] s_filters = ["box", "bilinear", "hamming", "bicubic", "lanczos"];

    [Fact]
    public void Each_ends_in_a_picture_or_in_an_error_with_a_code()
    {
        var (applied, refused, slowest, which) = (0, 0, TimeSpan.Zero, "");
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var text = Text(random);
            var image = Goldens.Noise((uint)seed, Side(random, 400), Side(random, 400));
            var clock = Stopwatch.StartNew();
            try
            {
                var transform = Transform.Parse(text);
                var size = transform.OutputSize(image.Width, image.Height);
                var result = transform.Apply(image, "x");
                Assert.Equal(size, (result.Width, result.Height));
                if (transform.FixedSize is { } known) Assert.Equal(known, size);
                applied++;
            }
            catch (BehaviorException problem) when (problem.Code.StartsWith("BHV02", StringComparison.Ordinal)) { refused++; }
            catch (Exception failure) { Assert.Fail($"seed {seed}: '{text}' on {image.Width} x {image.Height}: {failure}"); }
            if (clock.Elapsed > slowest) (slowest, which) = (clock.Elapsed, text);
        }
        output.WriteLine($"{applied} applied, {refused} refused, slowest {slowest.TotalMilliseconds:0} ms: {which}");
        Assert.InRange(applied, Count / 5, Count);
        Assert.InRange(slowest.TotalSeconds, 0, 30);
    }

    static string Text(Random random) => string.Join("|", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Step(random)).Concat(random.Next(3) == 0 ? ["normalize(imagenet)"] : []));

    static string Step(Random random) => random.Next(10) switch
    {
        0 => $"resize({Side(random)},{Pick(random, s_filters)})",
        1 => $"resize({Side(random)}x{Side(random)},{Pick(random, s_filters)})",
        2 => $"center-crop({Side(random)})",
        3 => $"center-crop({Side(random)}x{Side(random)})",
        4 => $"crop-pct({Side(random)},{Number(0.01 + random.NextDouble())},{Pick(random, s_filters)}{Pick(random, "", ",squash")})",
        5 => $"crop-scale({Number(Math.Pow(10, random.NextDouble() * 4 - 2))},{Family(random)},{Side(random)})",
        6 => $"crop-shift({Number(Math.Pow(10, random.NextDouble() * 6 - 1))},{Family(random)},{Side(random)})",
        7 => $"resize-longest({Side(random)},{Pick(random, s_filters)})",
        8 => $"center-crop({Side(random)},{random.Next(256)}/{random.Next(256)}/{random.Next(256)})",
        _ => $"resize({Side(random, 64)}x{Side(random, 64)},box)|center-crop({Side(random, 64)})|corrupt({Pick(random, [.. CorruptionCatalog.All.Select(c => c.Name)])},{random.Next(1, 6)})",
    };

    static int Side(Random random, int usual = 300) => random.Next(20) switch { 0 => 1, 1 => 2, 2 => 3, 3 when usual == 300 => random.Next(1, 70_000), _ => random.Next(1, usual) };

    static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    static string Family(Random random) => Pick(random, "clip", "supervised");

    static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}
