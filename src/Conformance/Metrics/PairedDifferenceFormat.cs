using Behavior.Conformance.Cases;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>paired-difference-golden/1</c>: Tango, Newcombe's method 10, Wald, and Tango's exact coverage.</summary>
public sealed class PairedDifferenceFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "paired-difference-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Limits(c.At("input"), e, golden.Tolerance("float"))))
            .Concat(golden.Root.At("coverage_cases").EnumerateCases().Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Coverage(c.At("input"), e, golden.Tolerance("float")))));

    static void Limits(GoldenValue input, Expected e, double limit)
    {
        var table = new PairedOutcomes(Cell("a"), Cell("b"), Cell("c"), Cell("d"));
        var level = input.Real("level");
        e.Number("difference", PairedDifference.Tango(table, level).Figure, limit);
        e.Limits("tango", PairedDifference.Tango(table, level).Interval, limit);
        e.Number("tango_z_at_0", PairedDifference.Score(table, 0), limit);
        e.Limits("newcombe_10", PairedDifference.Newcombe(table, level).Interval, limit);
        e.Number("newcombe_phi", PairedDifference.Phi(table), limit);
        e.Number("wald_se", PairedDifference.WaldStandardError(table), limit);
        e.Limits("wald", PairedDifference.Wald(table, level).Interval, limit);

        int Cell(string key) => input.Count(key, GoldenLimits.Samples);
    }

    static void Coverage(GoldenValue input, Expected e, double limit)
    {
        var (n, psi, delta, level) = (input.Count("n", GoldenLimits.Enumerated), input.Real("discordance"), input.Real("difference"), input.Real("level"));
        var covered = 0.0;
        for (var m = 0; m <= n; m++)
            for (var b = 0; b <= m; b++)
                if (PairedDifference.Tango(new(n - m, b, m - b, 0), level).Interval!.Value.Contains(delta))
                    covered += Binomial.Pmf(m, n, psi) * Binomial.Pmf(b, m, (psi - delta) / 2 / psi);
        e.Number("coverage_of_tango", covered, limit);
    }
}
