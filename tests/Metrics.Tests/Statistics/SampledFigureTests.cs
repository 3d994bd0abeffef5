using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

public class SampledFigureTests
{
    [Fact]
    public void A_mean_has_the_standard_error_of_the_textbook()
    {
        var x = Values(1, 40);
        var mean = SampledFigure.Mean(Units.Alone("set", 40), x);
        Assert.Equal(x.Average(), mean.Value, 1e-15);
        Assert.Equal(Math.Sqrt(Variance(x) / 40), mean.StandardError, 1e-14);
        Assert.Equal(39, mean.DegreesOfFreedom, 1e-9);
        Assert.Equal((40, 40), (mean.N, mean.Units));
        var half = StudentT.TwoSided(0.95, 39) * mean.StandardError;
        Assert.Equal(mean.Value - half, mean.Estimate().Low!.Value, 1e-13);
        Assert.Equal(mean.Value + half, mean.Estimate().High!.Value, 1e-13);
    }

    [Fact]
    public void What_two_figures_share_cancels_in_their_difference()
    {
        double[] x = Values(1, 40), d = [.. Values(2, 40).Select(v => v / 50)];
        var units = Units.Alone("set", 40);
        var difference = SampledFigure.Mean(units, [.. x.Zip(d, (a, b) => a + b)]) - SampledFigure.Mean(units, x);
        Assert.Equal(Math.Sqrt(Variance(d) / 40), difference.StandardError, 1e-13);
        Assert.Equal((40, 40), (difference.N, difference.Units));
    }

    [Fact]
    public void Clusters_have_the_standard_error_of_the_textbook()
    {
        // Cochran 1977, 9A.1: G / (G - 1) times the sum of (total - mean x size)^2, over N^2.
        var x = Values(3, 60);
        string[] names = [.. Enumerable.Range(0, 60).Select(i => $"origin {i * i % 17}")];
        var mean = SampledFigure.Mean(Units.Of("set", names), x);
        var clusters = names.Zip(x).GroupBy(s => s.First).Select(g => Math.Pow(g.Sum(s => s.Second) - x.Average() * g.Count(), 2)).ToList();
        Assert.Equal(Math.Sqrt(clusters.Sum() * clusters.Count / (clusters.Count - 1.0)) / 60, mean.StandardError, 1e-14);
        Assert.Equal((60, clusters.Count), (mean.N, mean.Units));
    }

    [Fact]
    public void A_mean_of_some_samples_is_a_ratio()
    {
        var x = Values(4, 50);
        bool[] counted = [.. Enumerable.Range(0, 50).Select(i => i % 3 == 0)];
        var units = Units.Alone("set", 50);
        SampledFigure mean = SampledFigure.Mean(units, x, counted), share = SampledFigure.Mean(units, [.. counted.Select(c => c ? 1.0 : 0)]);
        var ratio = SampledFigure.Of([SampledFigure.Mean(units, [.. x.Zip(counted, (v, c) => c ? v : 0)]), share], p => p[0] / p[1]);
        Assert.Equal(ratio.Value, mean.Value, 1e-14);
        // The mean knows that 17 units count, the ratio lets their number vary too: n / (n - 1) of 17 and of 50.
        Assert.Equal(ratio.StandardError * Math.Sqrt(17 / 16.0 / (50 / 49.0)), mean.StandardError, 1e-9);
        Assert.Equal((17, 17, 50), (mean.N, mean.Units, ratio.Units));
    }

    [Fact]
    public void The_chain_rule_is_the_delta_method()
    {
        double[] x = Values(5, 80), y = [.. Values(6, 80).Zip(x, (a, b) => 2 + a + b / 2)];
        var units = Units.Alone("set", 80);
        var ratio = SampledFigure.Of([SampledFigure.Mean(units, x), SampledFigure.Mean(units, y)], p => p[0] / p[1]);
        var r = x.Average() / y.Average();
        Assert.Equal(Math.Sqrt(Variance([.. x.Zip(y, (a, b) => a - r * b)]) / 80) / y.Average(), ratio.StandardError, 1e-9);
    }

    [Fact]
    public void Sets_without_a_common_unit_add_their_variances()
    {
        double[] x = Values(7, 30), y = Values(8, 20);
        var sum = SampledFigure.Mean(Units.Alone("a", 30), x) + SampledFigure.Mean(Units.Alone("b", 20), y);
        double vx = Variance(x) / 30, vy = Variance(y) / 20;
        Assert.Equal(Math.Sqrt(vx + vy), sum.StandardError, 1e-14);
        // Welch and Satterthwaite.
        Assert.Equal((vx + vy) * (vx + vy) / (vx * vx / 29 + vy * vy / 19), sum.DegreesOfFreedom, 1e-8);
        Assert.Equal((50, 50), (sum.N, sum.Units));
    }

    [Fact]
    public void Units_that_lie_in_two_sets_move_both()
    {
        // 30 pictures, of which the first 12 are in a second set too: strata of 12 and of 18.
        double[] x = Values(9, 30), y = Values(10, 12);
        var sum = SampledFigure.Mean(Units.Of("a", [.. Enumerable.Range(0, 30).Select(i => $"{i}")]), x) + SampledFigure.Mean(Units.Of("b", [.. Enumerable.Range(0, 12).Select(i => $"{i}")]), y);
        double[] both = [.. Enumerable.Range(0, 12).Select(i => x[i] / 30 + y[i] / 12)], one = [.. x[12..].Select(v => v / 30)];
        Assert.Equal(Math.Sqrt(12 * Variance(both) + 18 * Variance(one)), sum.StandardError, 1e-14);
        Assert.Equal((42, 30), (sum.N, sum.Units));
    }

    [Fact]
    public void Figures_that_are_units_themselves_vary_from_one_to_the_next()
    {
        List<SampledFigure> tasks = [.. Enumerable.Range(0, 13).Select(t => SampledFigure.Mean(Units.Alone($"task {t}", 20 + t), Values(20 + t, 20 + t)))];
        var mean = SampledFigure.MeanOverUnits(Units.Alone("tasks", 13), tasks);
        Assert.Equal(Math.Sqrt(Variance([.. tasks.Select(t => t.Value)]) / 13), mean.StandardError, 1e-14);
        Assert.Equal((tasks.Sum(t => t.N), 13), (mean.N, mean.Units));
    }

    [Fact]
    public void Seeds_add_how_far_they_differ_and_may_be_few()
    {
        var x = Values(11, 50);
        var mean = SampledFigure.Mean(Units.Alone("set", 50), x);
        double[] seeds = [0.01, -0.03, 0.02];
        var both = mean.With(Units.Of(Units.SeedsOf("vit"), ["1", "2", "3"]), [.. seeds.Select(s => s / 3)]);
        double vx = Variance(x) / 50, vs = Variance(seeds) / 3;
        Assert.Equal(Math.Sqrt(vx + vs), both.StandardError, 1e-14);
        Assert.Equal((vx + vs) * (vx + vs) / (vx * vx / 49 + vs * vs / 2), both.DegreesOfFreedom, 1e-8);
        Assert.Equal((50, 50), (both.N, both.Units));
        Assert.NotNull(both.Estimate().Interval);
    }

    [Fact]
    public void A_bias_widens_the_interval_and_changes_sides_with_the_figure()
    {
        var x = Values(12, 40);
        var units = Units.Alone("set", 40);
        var plain = SampledFigure.Mean(units, x);
        var biased = SampledFigure.Of(plain.Value, units, [.. x.Select(v => (v - plain.Value) / 40)], below: 0.3, above: -0.02);
        Assert.Equal(plain.Estimate().Low!.Value - 0.3, biased.Estimate().Low!.Value, 1e-13);
        Assert.Equal(plain.Estimate().High!.Value - 0.02, biased.Estimate().High!.Value, 1e-13);
        Assert.Equal((-0.02, 0.3), ((-biased).Below, (-biased).Above));
        Assert.Equal((0.6, -0.04), ((2 * biased).Below, (2 * biased).Above));
        Assert.Equal(0.28, (biased - biased).Below, 1e-15);
        Assert.Equal(biased.Estimate().High!.Value, -(-biased).Estimate().Low!.Value, 1e-13);
    }

    [Fact]
    public void What_is_undefined_stays_so_with_its_reason()
    {
        SampledFigure none = SampledFigure.Undefined(7, "no picture has a dog"), one = SampledFigure.Constant(1);
        foreach (var figure in new[] { none - one, one + none, -none, 2 * none, none + 1, SampledFigure.Average([one, none]), SampledFigure.Of([none], x => x[0]), none.Counting(7) })
        {
            Assert.Equal("no picture has a dog", figure.Figure.WhyUndefined);
            Assert.Equal("no picture has a dog", figure.Estimate().WhyUndefined);
            Assert.Equal("BHV0426", Assert.Throws<BehaviorException>(() => figure.Value).Code);
            Assert.Equal((1.0, 1.0), (figure.Effect().PAbove, figure.Effect().PBelow));
        }
        Assert.Equal("no sample counts", SampledFigure.Mean(Units.Alone("set", 2), [1, 2], [false, false]).Figure.WhyUndefined);
    }

    [Fact]
    public void Too_few_units_have_no_interval()
    {
        var nine = SampledFigure.Mean(Units.Alone("set", 9), Values(13, 9));
        Assert.Equal("too few: 9 of 10 units", nine.Effect().Estimate.WhyUndefined);
        Assert.Equal((nine.Value, null), (nine.Estimate().Value, nine.Estimate().Interval)); // the figure itself exists
        Assert.NotNull(SampledFigure.Mean(Units.Alone("set", 10), Values(13, 10)).Estimate().Interval);
        Assert.Equal("too few: 2 of 3 units differ", Ones(2, 100).Effect().Estimate.WhyUndefined);
        Assert.NotNull(Ones(3, 100).Estimate().Interval);
        Assert.Equal("too few: 0 of 3 units differ", Ones(0, 100).Effect().Estimate.WhyUndefined);
        Assert.Equal("too few: 0 of 1 units differ", Ones(0, 20).Effect().Estimate.WhyUndefined);
        Assert.Equal("too few: 0 of 10 units", SampledFigure.Constant(1).Effect().Estimate.WhyUndefined);
    }

    [Fact]
    public void The_fewer_units_carry_the_spread_the_less_well_it_is_known()
    {
        Assert.Equal(49, SampledFigure.Mean(Units.Alone("set", 50), [.. Values(14, 50)]).DegreesOfFreedom); // no heavy tails: all but one
        Assert.InRange(Ones(10, 10_000).DegreesOfFreedom, 19, 21);
        Assert.InRange(Ones(3, 10_000).DegreesOfFreedom, 5.9, 6.1);
    }

    static SampledFigure Ones(int ones, int n) => SampledFigure.Mean(Units.Alone("set", n), [.. Enumerable.Range(0, n).Select(i => i < ones ? 1.0 : 0)]);

    [Fact]
    public void Two_sets_under_one_name_are_refused() => Assert.Equal("BHV0430", Assert.Throws<BehaviorException>(() =>
        SampledFigure.Mean(Units.Of("set", ["a", "b"]), [0, 1]) - SampledFigure.Mean(Units.Of("set", ["a", "c"]), [0, 1])).Code);

    static double[] Values(int seed, int n)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
    }

    static double Variance(IReadOnlyList<double> x) => x.Sum(v => (v - x.Average()) * (v - x.Average())) / (x.Count - 1);
}
