using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>logit-golden/1</c>.</summary>
public sealed class LogitFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "logit-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c.At("input"), e, golden.Tolerance("float"))));

    static void Compare(GoldenValue input, Expected e, double limit)
    {
        var accuracy = Wilson.Proportion(input.Count("x", GoldenLimits.Samples), input.Count("n", GoldenLimits.Samples));
        e.Number("accuracy", accuracy.Figure, limit);
        e.Number("logit", AccuracyLogit.Of(accuracy.Value), limit);
        e.Number("empirical_logit", AccuracyLogit.Empirical(input.Int("x"), input.Int("n")), limit);
        if (e.Has("logit_of_wilson_95")) e.Numbers("logit_of_wilson_95", [AccuracyLogit.Of(accuracy.Low!.Value), AccuracyLogit.Of(accuracy.High!.Value)], limit);
    }
}
