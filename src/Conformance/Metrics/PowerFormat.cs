using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>power-golden/1</c>: minimum detectable difference, required n, exact power.</summary>
public sealed class PowerFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "power-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.Word("kind"), c.At("input"), e, golden)));

    static void Compare(string kind, GoldenValue input, Expected e, GoldenFile golden)
    {
        var relative = golden.Tolerance("relative");
        switch (kind)
        {
            case "minimum_effect": MinimumEffect(input, e, relative); break;
            case "required_n": RequiredN(input, e, relative); break;
            case "exact_power": Exact(input, e, golden.Tolerance("rejection_probability"), relative); break;
            default: throw new InvalidDataException($"unknown kind '{kind}' of a power golden.");
        }
    }

    static void MinimumEffect(GoldenValue input, Expected e, double relative)
    {
        var n = input.Count("n", GoldenLimits.Samples, least: 1);
        var ours = PairedPower.MinimumDetectableDifference(n, input.Real("discordance"), input.Real("alpha"), input.Real("power"), input.At("two_sided").GetBoolean());
        e.Number("minimum_detectable_difference", ours, relative, relative: true);
        if (e.Has("minimum_detectable_samples")) e.Count("minimum_detectable_samples", (long)Math.Ceiling(ours.Value * n));
    }

    static void RequiredN(GoldenValue input, Expected e, double relative)
    {
        var ours = PairedPower.RequiredN(input.Real("discordance"), input.Real("difference"), input.Real("alpha"), input.Real("power"), input.At("two_sided").GetBoolean());
        e.Number("n_real", ours.Exact, relative, relative: true);
        e.Count("n", ours.N);
        e.Number("power_at_n", ours.PowerAtN, relative, relative: true);
    }

    static void Exact(GoldenValue input, Expected e, double limit, double relative)
    {
        var (n, psi, delta, alpha) = (input.Count("n", GoldenLimits.Enumerated, least: 1), input.Real("discordance"), input.Real("difference"), input.Real("alpha"));
        e.Number("rejection_probability", PairedPower.Exact(n, psi, delta, alpha, input.At("mid_p").GetBoolean()), limit);
        e.Number("normal_approximation", PairedPower.Approximate(n, psi, delta, alpha), relative, relative: true);
    }
}
