using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

public class ResamplingTests
{
    const int Resamples = 4_000;

    static readonly Units s_units = Units.Alone("set", 200);

    [Fact]
    public void A_figure_varies_by_its_standard_error_about_its_value()
    {
        SampledFigure accuracy = Share(s_units, 7), ratio = SampledFigure.Of([accuracy, Share(s_units, 3)], x => x[0] / x[1]);

        var draws = Resampling.Of([accuracy, ratio], Resamples);

        foreach (var (column, figure) in new[] { accuracy, ratio }.Index())
        {
            var (mean, sd) = MeanAndSpread(draws, column);
            Assert.Equal(figure.Value, mean, 5 * figure.StandardError / Math.Sqrt(Resamples));
            Assert.Equal(1, sd / figure.StandardError, 5 / Math.Sqrt(2 * Resamples));
        }
    }

    [Fact]
    public void Strata_of_unequal_and_small_size_keep_the_variance_of_their_units()
    {
        // Three tasks, and two sets that share a quarter of their pictures.
        var tasks = SampledFigure.Mean(Units.Of("tasks", ["a", "b", "c"]), [0.2, 0.5, 0.6]);
        Units first = Units.Of("first", [.. Names("one", 60), .. Names("both", 20)]), second = Units.Of("second", [.. Names("both", 20), .. Names("two", 60)]);
        var average = SampledFigure.Average([Share(first, 5), Share(second, 4)]);

        var draws = Resampling.Of([tasks, average], Resamples);

        Assert.Equal(1, MeanAndSpread(draws, 0).Spread / tasks.StandardError, 0.05);
        Assert.Equal(1, MeanAndSpread(draws, 1).Spread / average.StandardError, 0.06);
    }

    [Fact]
    public void Figures_of_the_same_units_are_paired()
    {
        SampledFigure a = Share(s_units, 7), b = Share(Units.Alone("set", 200), 7), elsewhere = Share(Units.Alone("other set", 200), 7);
        var difference = Share(s_units, 7) - Share(s_units, 3);

        var draws = Resampling.Of([a, b, elsewhere, Share(s_units, 3), difference], Resamples);

        Assert.All(draws, d => Assert.Equal(d[0], d[1]));
        Assert.All(draws, d => Assert.Equal(d[0] - d[3], d[4], 1e-12));
        Assert.Equal(Math.Sqrt(2) * a.StandardError, Spread([.. draws.Select(d => d[0] - d[2])]), 0.1 * a.StandardError);
    }

    [Fact]
    public void Draws_depend_on_seed_and_units_alone()
    {
        SampledFigure a = Share(s_units, 7), b = Share(s_units, 3);

        var (first, turned) = (Resampling.Of([a, b], 50), Resampling.Of([b, a], 50));

        Assert.Equal(first.Select(d => (d[0], d[1])), turned.Select(d => (d[1], d[0])));
        Assert.NotEqual(first[0], Resampling.Of([a, b], 1, seed: 1)[0]);
    }

    [Fact]
    public void It_is_the_bootstrap_of_a_mean()
    {
        bool[] right = [.. Enumerable.Range(0, 200).Select(i => i % 7 != 0)];
        var bootstrap = Bootstrap.Paired(new bool[200], right, Resamples).Interval!.Value;
        var draws = Resampling.Of([Share(s_units, 7)], Resamples).Select(d => d[0]).Order().ToList();

        Assert.Equal(bootstrap.Low, draws[Resamples / 40], 0.0051);
        Assert.Equal(bootstrap.High, draws[^(Resamples / 40)], 0.0051);
    }

    [Fact]
    public void Constants_stay_and_undefined_figures_are_refused()
    {
        Assert.All(Resampling.Of([SampledFigure.Constant(0.5)], 3), d => Assert.Equal([0.5], d));
        Assert.Equal("BHV0426", Assert.Throws<BehaviorException>(() => Resampling.Of([SampledFigure.Undefined(0, "no sample counts")])).Code);
        Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() => Resampling.Of([], 0)).Code);
    }

    /// <summary>Right but for every nth sample.</summary>
    static SampledFigure Share(Units units, int nth) => SampledFigure.Mean(units, [.. Enumerable.Range(0, units.Samples).Select(i => i % nth == 0 ? 0.0 : 1)]);

    static IEnumerable<string> Names(string kind, int count) => Enumerable.Range(0, count).Select(i => $"{kind}/{i}");

    static (double Mean, double Spread) MeanAndSpread(double[][] draws, int column) => (draws.Average(d => d[column]), Spread([.. draws.Select(d => d[column])]));

    static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
