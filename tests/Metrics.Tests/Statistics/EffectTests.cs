using Behavior.Metrics.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class EffectTests
{
    static readonly Gen<SampledFigure[]> s_figures = from m in Gen.Choose(2, 6) from seeds in Property.Seeds.ArrayOf(m) from shifts in Gen.Choose(-8, 8).ArrayOf(m)
                                                     select seeds.Zip(shifts, (seed, shift) => Figure(seed, shift / 10.0)).ToArray();

    [Fact]
    public void An_interval_above_zero_is_a_small_p() => Property.Holds(s_figures, figures => Assert.All(figures, f =>
    {
        var effect = f.Effect();
        Assert.Equal(effect.Estimate.Low > 0, effect.PAbove < 0.025);
        Assert.Equal(effect.Estimate.High < 0, effect.PBelow < 0.025);
        Assert.Equal(1, effect.PAbove + effect.PBelow, 1e-12);
        Assert.Equal((StudentT.TwoSided(0.95, f.DegreesOfFreedom) + StudentT.Quantile(0.8, f.DegreesOfFreedom)) * f.StandardError, effect.Detectable, 1e-12);
    }));

    [Fact]
    public void Equivalence_holds_when_the_interval_lies_within_the_margin() => Property.Holds(from f in s_figures from margin in Gen.Choose(1, 12) select (f[0], margin / 10.0), t =>
    {
        var (difference, margin) = t;
        Effect whole = difference.Effect(), within = Effect.Within(difference, margin);
        double low = whole.Estimate.Low!.Value, high = whole.Estimate.High!.Value;
        Assert.Equal(margin - Math.Abs(difference.Value), within.Estimate.Value, 1e-12);
        Assert.Equal(-margin < low && high < margin, within.PAbove < 0.025);
        Assert.Equal(-margin < low && high < margin, within.Estimate.Low > 0);
        Assert.Equal(low > margin || high < -margin, within.PBelow < 0.025);
        Assert.Equal(low > margin || high < -margin, within.Estimate.High < 0);
        Assert.True(within.Estimate.Low <= within.Estimate.Value && within.Estimate.Value <= within.Estimate.High);
    });

    [Fact]
    public void At_least_so_many_is_what_every_set_of_failures_refutes() => Property.Holds(from f in s_figures from rank in Gen.Choose(1, f.Length) select (f, rank), t =>
    {
        var (figures, rank) = t;
        var effect = Effect.AtLeast(figures, rank);
        // Fewer than rank are positive when some m - rank + 1 are all not; rank are when some rank of them are all not negative.
        Assert.Equal(Worst([.. figures.Select(f => f.Effect().PAbove)], figures.Length - rank + 1), effect.PAbove, 1e-12);
        Assert.Equal(Worst([.. figures.Select(f => f.Effect().PBelow)], rank), effect.PBelow, 1e-12);
        Assert.Equal(figures.Select(f => f.Value).OrderDescending().ElementAt(rank - 1), effect.Estimate.Value);
        Assert.Equal(effect.PAbove < 0.025, effect.Estimate.Low > 0);
        Assert.Equal(effect.PBelow < 0.025, effect.Estimate.High < 0);
    });

    [Fact]
    public void Of_one_effect_some_is_that_effect()
    {
        var figure = Figure(3, 0.2);
        Effect some = Effect.AtLeast([figure], 1), own = figure.Effect();
        Assert.Equal((own.PAbove, own.PBelow, own.Estimate.Low, own.Estimate.High), (some.PAbove, some.PBelow, some.Estimate.Low, some.Estimate.High));
    }

    [Fact]
    public void A_share_counts_what_a_step_down_test_finds() => Property.Holds(from f in s_figures from quarters in Gen.Choose(0, 3) select (f, quarters / 4.0), t =>
    {
        var (figures, threshold) = t;
        var effect = Effect.Share(figures, threshold);
        int m = figures.Length, ahead = Rejected([.. figures.Select(f => f.Effect().PAbove)]), behind = Rejected([.. figures.Select(f => f.Effect().PBelow)]);
        Assert.Equal(figures.Count(f => f.Value > 0) / (double)m - threshold, effect.Estimate.Value, 1e-12);
        Assert.Equal((double)ahead / m - threshold, effect.Estimate.Low!.Value, 1e-12);
        Assert.Equal((double)(m - behind) / m - threshold, effect.Estimate.High!.Value, 1e-12);
        Assert.Equal(ahead > threshold * m + 1e-9, effect.PAbove <= 0.025);
        Assert.Equal(m - behind <= threshold * m + 1e-9, effect.PBelow <= 0.025);
    });

    [Fact]
    public void An_effect_that_nothing_can_be_said_of_may_lie_anywhere()
    {
        SampledFigure[] figures = [Figure(1, 0.5), SampledFigure.Undefined(5, "too few of it"), Figure(2, 0.5)];
        Assert.Equal("too few of it", Effect.AtLeast(figures, 1).Estimate.WhyUndefined); // it may be the largest
        Assert.True(Effect.AtLeast(figures, 2).IsDefined);
        Assert.Equal("too few of it", Effect.AtLeast(figures, 3).Estimate.WhyUndefined); // or the smallest
        Assert.Equal(2 / 3.0 - 0.5, Effect.Share([Figure(1, 5), figures[1], Figure(2, 5)], 0.5).Estimate.Low!.Value, 12); // two lead for sure
        Assert.Equal(0.5, Effect.Share([Figure(1, 5), figures[1], Figure(2, 5)], 0.5).Estimate.High!.Value, 12); // the third may
        Assert.Equal("too few of it", Effect.Share([figures[1]], 0.5).Estimate.WhyUndefined);
        Assert.Equal("too few of it", Effect.Within(figures[1], 0.1).Estimate.WhyUndefined);
        Assert.Equal("the units do not differ", Effect.Of(1, 10, 0, 5, 7).Estimate.WhyUndefined);
    }

    /// <summary>Largest over all subsets of a size of Bonferroni's p of each.</summary>
    static double Worst(double[] p, int size) => Enumerable.Range(0, 1 << p.Length).Where(set => int.PopCount(set) == size)
        .Max(set => Math.Min(1, size * p.Where((_, i) => (set >> i & 1) == 1).Min()));

    static int Rejected(double[] p) => p.Order().Select((x, i) => x <= 0.025 / (p.Length - i)).TakeWhile(small => small).Count();

    /// <summary>One value in each twentieth of -1/2 to 1/2, so that no few carry the spread; the whole moved at random too.</summary>
    static SampledFigure Figure(int seed, double shift)
    {
        var random = new Random(seed);
        shift += 0.3 * random.NextDouble();
        return SampledFigure.Mean(Units.Alone($"set {seed}", 20), [.. Enumerable.Range(0, 20).Select(i => shift + (i + random.NextDouble()) / 20 - 0.5)]);
    }
}
