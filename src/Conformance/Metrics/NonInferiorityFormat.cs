using Behavior.Conformance.Cases;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>non-inferiority-golden/1</c>.</summary>
public sealed class NonInferiorityFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "non-inferiority-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.At("input"), e, golden)));

    static void Compare(GoldenValue input, Expected e, GoldenFile golden)
    {
        var (b, c) = (input.Count("b", GoldenLimits.Samples), input.Count("c", GoldenLimits.Samples));
        var test = NonInferiority.Test(new(0, b, c, input.Count("n", GoldenLimits.Samples, least: b + c) - b - c), input.Real("margin"), input.Real("alpha"));
        double limit = golden.Tolerance("float"), relative = golden.Tolerance("p_relative"), floor = golden.Tolerance("p_absolute");
        e.Number("z_non_inferiority", test.ZNonInferiority, limit);
        e.Number("p_non_inferiority", test.PNonInferiority, relative, relative: true, floor);
        e.Number("p_inferiority", test.PInferiority, relative, relative: true, floor);
        e.Number("z_upper", test.ZUpper, limit);
        e.Number("p_equivalence", test.PEquivalence, relative, relative: true, floor);
        e.Number("lower_limit", test.Difference.Low!.Value, limit);
        e.Number("upper_limit", test.Difference.High!.Value, limit);
        e.Flag("non_inferior", test.NonInferior);
        e.Flag("inferior", test.Inferior);
        e.Flag("equivalent", test.Equivalent);
    }
}
