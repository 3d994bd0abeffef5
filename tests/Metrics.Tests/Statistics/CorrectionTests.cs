using Behavior.Metrics.Statistics;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class CorrectionTests
{
    static readonly FsCheck.Gen<double[]> s_lists = from n in Gen.Choose(1, 40) from p in Gen.Choose(0, 1000).Select(v => v / 1000.0).ArrayOf(n) select p;

    static readonly FsCheck.Gen<(double[] X, double[] Y)> s_pairs =
        from n in Gen.Choose(3, 30)
        from x in Gen.Choose(-50, 50).Select(v => (double)v).ArrayOf(n)
        from y in Gen.Choose(-50, 50).Select(v => (double)v).ArrayOf(n)
        select (x, y);

    [Fact]
    public void Adjusted_values_keep_order_and_never_shrink() => Property.Holds(s_lists, p =>
    {
        foreach (var adjusted in new[] { Holm.Adjust(p), BenjaminiHochberg.Adjust(p) })
            for (var i = 0; i < p.Length; i++)
            {
                Assert.InRange(adjusted[i], p[i], 1);
                for (var j = 0; j < p.Length; j++) if (p[i] <= p[j]) Assert.True(adjusted[i] <= adjusted[j]);
            }
    });

    [Fact]
    public void Holm_is_stricter_than_BH_and_milder_than_Bonferroni() => Property.Holds(s_lists, p =>
    {
        double[] holm = Holm.Adjust(p), bh = BenjaminiHochberg.Adjust(p);
        for (var i = 0; i < p.Length; i++) Assert.True(bh[i] <= holm[i] + 1e-15 && holm[i] <= Math.Min(1, p.Length * p[i]) + 1e-15);
    });

    [Fact]
    public void Holms_own_steps_by_hand()
    {
        // m = 4: 4 * 0.005, 3 * 0.01, 2 * 0.03, 1 * 0.04 -> running maximum 0.02, 0.03, 0.06, 0.06.
        var adjusted = Holm.Adjust([0.01, 0.04, 0.03, 0.005]);
        double[] expected = [0.03, 0.06, 0.06, 0.02];
        for (var i = 0; i < 4; i++) Assert.Equal(expected[i], adjusted[i], 1e-15);
    }

    [Fact]
    public void Missing_tests_do_not_count() =>
        Assert.Equal([0.02, null, 0.03], Holm.Adjust((double?[])[0.01, null, 0.03]));

    [Fact]
    public void Rank_correlations_ignore_monotone_maps() => Property.Holds(s_pairs, t =>
    {
        double[] cubed = [.. t.X.Select(v => v * v * v + v)];
        Assert.Equal(Correlation.Spearman(t.X, t.Y), Correlation.Spearman(cubed, t.Y));
        Assert.Equal(Correlation.KendallTauB(t.X, t.Y), Correlation.KendallTauB(cubed, t.Y));
        if (Correlation.Pearson(t.X, t.Y) is { IsDefined: true } r) Assert.InRange(r.Value, -1, 1);
    });
}
