using Behavior.Diagnostics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Statistics;

public class CovarianceFactorTests
{
    static readonly double[][] s_draws = [[1, 2], [1, 2], [1, 5], [4, 3]];

    [Fact]
    public void Its_square_is_the_covariance()
    {
        double[][] draws = [.. s_draws.Select(d => new[] { d[0], d[1], d[0] * d[1] })];

        var factor = CovarianceFactor.Of(draws);

        for (var i = 0; i < 3; i++)
            for (var j = 0; j <= i; j++)
                Assert.Equal(Covariance(draws, i, j), Enumerable.Range(0, j + 1).Sum(k => factor[i][k] * factor[j][k]), 1e-12);
        Assert.All(factor.Index(), row => Assert.Equal(row.Index + 1, row.Item.Length));
    }

    [Fact]
    public void A_column_that_follows_from_others_adds_nothing_of_its_own()
    {
        var factor = CovarianceFactor.Of([.. s_draws.Select(d => new[] { d[0], d[0], d[1], 7, d[0] + d[1] })]);

        Assert.Equal(factor[0][0], factor[1][0], 1e-12);
        Assert.Equal(0, factor[1][1]);
        Assert.Equal([0, 0, 0, 0], factor[3]);
        Assert.Equal(0, factor[4][4]);
        Assert.Equal(Covariance(s_draws, 0, 0) + 2 * Covariance(s_draws, 0, 1) + Covariance(s_draws, 1, 1), factor[4].Sum(x => x * x), 1e-12);
    }

    [Fact]
    public void One_draw_has_no_spread() => Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() => CovarianceFactor.Of([[1, 2]])).Code);

    static double Covariance(double[][] draws, int i, int j) => draws.Sum(d => (d[i] - draws.Average(x => x[i])) * (d[j] - draws.Average(x => x[j]))) / (draws.Length - 1);
}
