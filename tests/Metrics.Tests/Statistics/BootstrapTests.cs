using Behavior.Metrics.Statistics;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class BootstrapTests
{
    [Fact]
    public void Vectorised_draws_equal_the_definition() => Property.Holds(from key in Property.Seeds from n in Gen.Choose(1, 2_000_000) from start in Gen.Choose(0, 100) select (key, n, start), t =>
    {
        var positions = new int[61];
        Resamples.Fill(positions, (ulong)t.key * 0x9E3779B97F4A7C15, t.n, t.start);
        for (var i = 0; i < positions.Length; i++)
        {
            var z = Resamples.Draw((ulong)t.key * 0x9E3779B97F4A7C15, t.start + i);
            Assert.Equal((int)((System.Numerics.BigInteger)(z >> 11) * t.n >> 53), positions[i]);
        }
    });

    [Fact]
    public void The_same_seed_gives_the_same_replicates_and_another_does_not()
    {
        bool[] baseline = [.. Enumerable.Range(0, 3000).Select(i => i % 3 > 0)], candidate = [.. Enumerable.Range(0, 3000).Select(i => i % 5 > 0)];
        var statistic = new CorrectnessDifference(baseline, candidate);
        // 2,000 x 3,000 draws run on all processors, two runs of 100 x 3,000 on one.
        var many = Bootstrap.Run(statistic, 2000, seed: 5);
        Assert.Equal(many.Replicates.Take(100), Bootstrap.Run(statistic, 100, seed: 5).Replicates);
        Assert.NotEqual(many.Replicates.Take(100), Bootstrap.Run(statistic, 100, seed: 6).Replicates);
    }

    [Fact]
    public void Strata_keep_their_sizes() => Property.Holds(from n in Gen.Choose(1, 90) from strata in Gen.Choose(0, 4).ArrayOf(n) from seed in Property.Seeds select (strata, seed), t =>
    {
        var positions = new int[t.strata.Length];
        Bootstrap.Draw(positions, t.seed, 0, new Strata(t.strata));
        foreach (var stratum in t.strata.Distinct()) Assert.Equal(t.strata.Count(s => s == stratum), positions.Count(p => t.strata[p] == stratum));
    });

    [Fact]
    public void Identical_models_differ_by_nothing()
    {
        bool[] correct = [true, false, true, true];
        var distribution = Bootstrap.Run(new CorrectnessDifference(correct, correct), 200);
        Assert.Equal(new Interval(0, 0), distribution.Percentile().Interval);
        Assert.Equal(new Interval(0, 0), distribution.Bca().Interval);
    }

    [Fact]
    public void One_sided_replicates_have_no_BCa_interval()
    {
        var distribution = Bootstrap.Run(new AboveItsEstimate(), 50);
        Assert.False(distribution.BiasCorrection.IsDefined);
        Assert.Null(distribution.Bca().Interval);
        Assert.NotNull(distribution.Percentile().Interval);
    }

    [Fact]
    public void Coverage_of_the_mean_difference_is_near_nominal()
    {
        // 400 simulated sets of 80 normal differences with mean 0.2: the 90 % interval holds it in 90 % of them, give or take 3.3 standard errors and the
        // known shortfall of the percentile interval at this n.
        var covered = 0;
        for (var s = 0; s < 400; s++)
        {
            var random = new Random(s);
            double[] zero = new double[80], differences = [.. Enumerable.Range(0, 80).Select(_ => 0.2 + Normal.Quantile(random.NextDouble() * 0.999998 + 0.000001))];
            if (Bootstrap.Paired(zero, differences, 400, seed: s, level: 0.9).Interval!.Value.Contains(0.2)) covered++;
        }
        Assert.InRange(covered / 400.0, 0.84, 0.95);
    }

    sealed class AboveItsEstimate : IResampledStatistic
    {
        public int N => 12;

        // The data itself, in order, gives 0; a resample comes in order once in 12^12.
        public double Of(ReadOnlySpan<int> positions) => positions is [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] ? 0 : 1;

        public double Without(int position) => position;
    }
}
