using Behavior.Engine.Tests.Published;
using Behavior.Measures;
using Behavior.Metrics.Statistics;
using Behavior.Published;
using Behavior.Tests.Common;

namespace Behavior.Engine.Tests.Measures;

public class StandardLinesTests
{
    static readonly double[] s_clean = [0.52, 0.58, 0.63, 0.69, 0.74, 0.8], s_shifted = [0.4, 0.47, 0.5, 0.59, 0.61, 0.7];

    [Fact]
    public void For_one_model_on_one_set_it_is_the_interval_of_prediction_to_first_order()
    {
        var lines = new StandardLines([Set("set", s_clean, s_shifted)]);
        var line = lines.On(0).At(0.66)!;
        var expected = line.Expected(0.66).Value;

        var (variance, degrees) = lines.Spread([[0.66]]);

        Assert.Equal(4, degrees, 1e-12);
        Assert.Equal(Math.Pow(line.Residual.Value * expected * (1 - expected), 2) * (1 + line.Leverage(0.66)), variance, 1e-12);
        var half = StudentT.TwoSided(0.95, 4) * Math.Sqrt(variance);
        var predicted = line.Predicted(0.66, expected, 1);
        Assert.Equal(predicted.High!.Value - predicted.Low!.Value, 2 * half, 1e-3);
    }

    [Fact]
    public void A_second_set_that_repeats_the_first_adds_nothing_to_know()
    {
        var (one, _) = new StandardLines([Set("set", s_clean, s_shifted)]).Spread([[0.6, 0.7]]);
        var (two, _) = new StandardLines([Set("set", s_clean, s_shifted), Set("again", s_clean, s_shifted)]).Spread([[0.6, 0.7], [0.6, 0.7]]);

        Assert.Equal(one, two, 1e-12);
    }

    [Fact]
    public void Only_models_that_are_on_all_sets_count()
    {
        var other = Set("other", s_clean, s_shifted);
        var lines = new StandardLines([Set("set", s_clean, s_shifted), other with { Points = [.. other.Points.Take(4), new("elsewhere", 0.5, 0.5)] }]);

        Assert.Equal(4, lines.Count);
        Assert.Equal("too few: 4 of 5 standard models", lines.On(0).WhyNone(0.6));
    }

    /// <summary>The same sums, written again in Python: two models on V2, -R and -A of the testbed, on either side of -A's bend.</summary>
    [Fact]
    public void Of_the_testbed()
    {
        var folder = SharedFolder.Need("third-party/imagenet-testbed");
        var lines = new StandardLines([
            Given.Read(folder, "val", "imagenetv2-matched-frequency-format-val"),
            Given.Read(folder, "val-on-imagenet-r-classes", "imagenet-r"), Given.Read(folder, "val-on-imagenet-a-classes", "imagenet-a"),
        ]);

        var (variance, degrees) = lines.Spread([[0.66, 0.72], [0.88, 0.90], [0.88, 0.95]]);

        Assert.Equal((79, 75), (lines.Count, degrees));
        Assert.Equal(0.0083462849659322, Math.Sqrt(variance), 1e-9);
    }

    static StandardSet Set(string source, double[] clean, double[] shifted) => new(source, "", [.. clean.Zip(shifted).Select((a, i) => new StandardPoint($"m{i}", a.First, a.Second))]);
}
