using Behavior.Conformance.Cases;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>two-proportions-golden/1</c>: z, Fisher, Newcombe for two different samples.</summary>
public sealed class TwoProportionsFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "two-proportions-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.At("input"), e, golden.Tolerance("float"), golden.Tolerance("p_relative"))));

    static void Compare(GoldenValue input, Expected e, double limit, double relative)
    {
        var (x1, n1, x2, n2) = (Of("x1"), Of("n1"), Of("x2"), Of("n2"));
        var fisher = FisherExact.Test(x1, n1, x2, n2);
        var difference = TwoProportions.Difference(x1, n1, x2, n2);
        e.Number("difference", difference.Figure, limit);
        e.Number("z", TwoProportions.Z(x1, n1, x2, n2), limit);
        e.Number("p_z", TwoProportions.PZ(x1, n1, x2, n2), relative, relative: true);
        e.Number("p_fisher_two_sided", fisher.PTwoSided, relative, relative: true);
        e.Number("p_fisher_first_lower", fisher.PFirstLower, relative, relative: true);
        e.Number("p_fisher_first_higher", fisher.PFirstHigher, relative, relative: true);
        e.Limits("newcombe_95", difference.Interval, limit);

        int Of(string key) => input.Count(key, GoldenLimits.Samples);
    }
}
