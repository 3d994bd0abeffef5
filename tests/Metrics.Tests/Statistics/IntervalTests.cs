using Behavior.Metrics.Statistics;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class IntervalTests
{
    // Continued fraction and series in 60 decimal digits.
    [Theory]
    [InlineData(-1, 1.58655253931457046e-01)]
    [InlineData(-0.25, 4.01293674317076299e-01)]
    [InlineData(-3, 1.34989803163009458e-03)]
    [InlineData(-8, 6.22096057427178387e-16)]
    [InlineData(-20, 2.75362411860623374e-89)]
    [InlineData(-37, 5.72557122252457710e-300)]
    [InlineData(0.5, 6.91462461274013118e-01)]
    [InlineData(2.5, 9.93790334674223841e-01)]
    [InlineData(6, 9.99999999013412300e-01)]
    public void The_normal_distribution_keeps_relative_accuracy_in_its_tail(double x, double p) => Assert.Equal(1, Normal.Cdf(x) / p, 1e-14);

    [Fact]
    public void Quantiles_invert_the_distribution()
    {
        Assert.Equal(1.959963984540054, Normal.TwoSided(0.95), 1e-15);
        Property.Holds(Gen.Choose(1, 999_999), q => Assert.Equal(q / 1e6, Normal.Cdf(Normal.Quantile(q / 1e6)), 1e-15));
    }

    // Exact rational sums of Bin(n, 0.3), computed with Python's fractions.
    [Theory]
    [InlineData(3, 10, 0.6496107184)]
    [InlineData(40, 100, 0.9875015928335618)]
    [InlineData(250, 600, 0.9999999994668761)]
    public void Binomial_sums_equal_exact_ones(int x, int n, double p) => Assert.Equal(p, Binomial.Cdf(x, n, 0.3), 1e-14);

    [Fact]
    public void Intervals_hold_their_estimate_and_mirror() => Property.Holds(
        from n in Gen.Choose(1, 3000) from x in Gen.Choose(0, n) from level in Gen.Elements(0.8, 0.95, 0.999) select (x, n, level), t =>
    {
        foreach (var limits in (Func<int, Interval>[])[x => Wilson.Limits(x, t.n, t.level), x => ClopperPearson.Limits(x, t.n, t.level)])
        {
            var (own, mirrored) = (limits(t.x), limits(t.n - t.x));
            Assert.True(own.Contains((double)t.x / t.n) && own.Low >= 0 && own.High <= 1);
            Assert.Equal(own.Low, 1 - mirrored.High, 1e-12);
        }
    });

    [Fact]
    public void Clopper_Pearson_limits_solve_their_equations() => Property.Holds(from n in Gen.Choose(2, 500) from x in Gen.Choose(1, n - 1) select (x, n), t =>
    {
        var limits = ClopperPearson.Limits(t.x, t.n);
        Assert.Equal(0.025, Binomial.Upper(t.x, t.n, limits.Low), 1e-12);
        Assert.Equal(0.025, Binomial.Cdf(t.x, t.n, limits.High), 1e-12);
    });

    [Fact]
    public void A_wider_level_gives_a_wider_interval() => Property.Holds(from n in Gen.Choose(1, 200) from x in Gen.Choose(0, n) select (x, n), t =>
    {
        var (narrow, wide) = (ClopperPearson.Limits(t.x, t.n, 0.9), ClopperPearson.Limits(t.x, t.n, 0.99));
        Assert.True(wide.Low <= narrow.Low && narrow.High <= wide.High);
    });
}
