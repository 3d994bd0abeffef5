using Behavior.Conformance.Cases;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>mcnemar-golden/1</c>: exact, one-sided and mid-p.</summary>
public sealed class McNemarFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "mcnemar-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.At("input"), e, golden)));

    static void Compare(GoldenValue input, Expected e, GoldenFile golden)
    {
        var test = McNemar.Exact(input.Count("b", GoldenLimits.Samples), input.Count("c", GoldenLimits.Samples));
        double relative = golden.Tolerance("p_relative"), floor = golden.Tolerance("p_absolute"), chi2 = golden.Tolerance("chi2");
        e.Count("n_discordant", test.Discordant);
        e.Number("p_two_sided", test.P, relative, relative: true, floor);
        e.Number("log10_p_two_sided", test.Log10P, golden.Tolerance("log10_p_absolute"));
        e.Number("p_worse", test.PWorse, relative, relative: true, floor);
        e.Number("p_better", test.PBetter, relative, relative: true, floor);
        e.Number("mid_p_two_sided", test.MidP, relative, relative: true, floor);
        e.Number("mid_p_worse", test.MidPWorse, relative, relative: true, floor);
        e.Number("mid_p_better", test.MidPBetter, relative, relative: true, floor);
        e.Number("chi2", test.ChiSquare, chi2);
        e.Number("p_chi2", test.PChiSquare, relative, relative: true, floor);
        e.Number("chi2_corrected", test.ChiSquareCorrected, chi2);
        e.Number("p_chi2_corrected", test.PChiSquareCorrected, relative, relative: true, floor);
    }
}
