using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

public class RankProbabilitiesTests
{
    [Fact]
    public void Each_rank_is_counted_over_the_draws()
    {
        var ranks = RankProbabilities.Of([[3, 2, 1], [3, 1, 2], [1, 3, 2], [3, 2, 1]]);

        Assert.Equal([[0.75, 0, 0.25], [0.25, 0.5, 0.25], [0, 0.5, 0.5]], ranks);
    }

    [Fact]
    public void Ties_share_their_ranks()
    {
        Assert.Equal([[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]], RankProbabilities.Of([[2, 2, 1]]));
        Assert.All(RankProbabilities.Of([[1, 1, 1, 1]]), own => Assert.All(own, share => Assert.Equal(0.25, share)));
    }

    [Fact]
    public void Identical_models_are_first_half_of_the_time()
    {
        var units = Units.Alone("set", 50);
        var figure = SampledFigure.Mean(units, [.. Enumerable.Range(0, 50).Select(i => i % 3 / 2.0)]);

        var ranks = RankProbabilities.Of(Resampling.Of([figure, SampledFigure.Average([figure])], 100));

        Assert.Equal(0.5, ranks[0][0], 12);
        Assert.Equal(0.5, ranks[1][0], 12);
    }

    [Fact]
    public void Two_figures_are_ordered_as_their_difference_says()
    {
        // A lead of one standard error: P(first) is the normal distribution's 0.84.
        var units = Units.Alone("set", 400);
        var random = new Random(1);
        double[] noise = [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble())];
        var (a, b) = (SampledFigure.Mean(units, noise), SampledFigure.Mean(units, [.. noise.Reverse()]));
        var shifted = a + ((a - b).StandardError - (a - b).Value);

        Assert.Equal(Normal.Cdf(1), RankProbabilities.Of(Resampling.Of([shifted, b]))[0][0], 0.02);
    }

    [Fact]
    public void Draws_of_other_models_are_refused()
    {
        Assert.Equal("BHV0424", Assert.Throws<BehaviorException>(() => RankProbabilities.Of([[1, 2], [1]])).Code);
        Assert.Equal("BHV0425", Assert.Throws<BehaviorException>(() => RankProbabilities.Of([])).Code);
    }
}
