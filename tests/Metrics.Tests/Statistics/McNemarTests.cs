using System.Numerics;
using Behavior.Metrics.Statistics;
using FsCheck.Fluent;

namespace Behavior.Metrics.Tests.Statistics;

public class McNemarTests
{
    [Fact]
    public void P_equals_exact_integer_arithmetic() => Property.Holds(from b in Gen.Choose(0, 120) from c in Gen.Choose(0, 120) select (b, c), t =>
    {
        int m = t.b + t.c, k = Math.Min(t.b, t.c);
        BigInteger choose = 1, sum = 0, all = BigInteger.One << m;
        var last = BigInteger.Zero;
        for (var i = 0; i <= k; i++)
        {
            if (i > 0) choose = choose * (m - i + 1) / i;
            sum += last = choose;
        }
        var expected = Math.Min(1, (double)(2 * sum * 1_000_000_000_000_000 / all) / 1e15);
        var test = McNemar.Exact(t.b, t.c);
        Assert.Equal(expected, test.P, 1e-13);
        Assert.Equal((double)((2 * sum - last) * 1_000_000_000_000_000 / all) / 1e15, test.MidP, 1e-13);
        if (test.P < 1) Assert.Equal(BigInteger.Log10(2 * sum) - m * Math.Log10(2), test.Log10P, 1e-11);
    });

    [Fact]
    public void The_test_is_symmetric() => Property.Holds(from b in Gen.Choose(0, 4000) from c in Gen.Choose(0, 4000) select (b, c), t =>
    {
        McNemarTest forward = McNemar.Exact(t.b, t.c), backward = McNemar.Exact(t.c, t.b);
        Assert.Equal(forward.P, backward.P);
        Assert.Equal(forward.MidP, backward.MidP);
        Assert.Equal(forward.PWorse, backward.PBetter);
        Assert.Equal(forward.ChiSquare, backward.ChiSquare);
        Assert.InRange(forward.P, 0, 1);
        Assert.True(forward.MidP <= forward.P + 1e-15);
    });

    [Fact]
    public void Lists_and_counts_agree() => Property.Holds(Property.Pairs(), pair =>
    {
        var table = PairedOutcomes.Of(pair.Baseline, pair.Candidate);
        Assert.Equal(pair.Baseline.Length, table.N);
        Assert.Equal(McNemar.Exact(table.OnlyBaselineRight, table.OnlyCandidateRight), McNemar.Exact(pair.Baseline, pair.Candidate));
    });
}
