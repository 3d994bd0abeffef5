using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>interval-golden/1</c>: Wilson and Clopper-Pearson, limits and exact coverage.</summary>
public sealed class IntervalFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "interval-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Limits(c.At("input"), e, golden.Tolerance("float"))))
            .Concat(golden.Root.At("coverage_cases").EnumerateCases()
                .Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Coverage(c.At("input"), e.Inner("coverage"), golden.Tolerance("coverage")))));

    static void Limits(GoldenValue input, Expected e, double limit)
    {
        var (x, n, level) = (input.Count("x", GoldenLimits.Samples), input.Count("n", GoldenLimits.Samples), input.Real("level"));
        Estimate wilson = Wilson.Proportion(x, n, level), exact = ClopperPearson.Proportion(x, n, level);
        e.Number("proportion", wilson.Figure, limit);
        e.Limits("wilson", wilson.Interval, limit);
        e.Limits("clopper_pearson", exact.Interval, limit);
    }

    static void Coverage(GoldenValue input, Expected e, double limit)
    {
        var (n, p, level) = (input.Count("n", GoldenLimits.Enumerated), input.Real("p"), input.Real("level"));
        e.Number("wilson", Covered(n, p, x => Wilson.Limits(x, n, level)), limit);
        e.Number("clopper_pearson", Covered(n, p, x => ClopperPearson.Limits(x, n, level)), limit);
        e.Close();
    }

    static double Covered(int n, double p, Func<int, Interval> interval) =>
        Enumerable.Range(0, n + 1).Where(x => interval(x).Contains(p)).Sum(x => Binomial.Pmf(x, n, p));
}
