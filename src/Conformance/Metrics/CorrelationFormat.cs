using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>correlation-golden/1</c>: Pearson, Spearman, Kendall.</summary>
public sealed class CorrelationFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "correlation-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.At("input"), e, golden.Tolerance("float"))));

    static void Compare(GoldenValue input, Expected e, double limit)
    {
        double[] x = input.Reals("x"), y = input.Reals("y");
        e.Number("pearson", Correlation.Pearson(x, y), limit);
        e.Number("spearman", Correlation.Spearman(x, y), limit);
        e.Number("kendall_tau_b", Correlation.KendallTauB(x, y), limit);
        var pairs = Correlation.CountPairs(x, y);
        if (e.Has("concordant")) e.Count("concordant", pairs.Concordant);
        if (e.Has("discordant")) e.Count("discordant", pairs.Discordant);
        if (e.Has("ranks_x")) e.Numbers("ranks_x", Correlation.AverageRanks(x).Select(r => new Figure(r)), 0);
        if (e.Has("ranks_y")) e.Numbers("ranks_y", Correlation.AverageRanks(y).Select(r => new Figure(r)), 0);
    }
}
