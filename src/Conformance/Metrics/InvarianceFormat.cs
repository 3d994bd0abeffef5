using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Invariance;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>invariance-golden/1</c>: behaviour along an axis.</summary>
public sealed class InvarianceFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "invariance-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c, e, golden)));

    static void Compare(GoldenValue c, Expected e, GoldenFile golden)
    {
        var (input, limit) = (c.At("input"), golden.Tolerance("float"));
        var classes = input.At("logits").Width(axis: 2);
        var settings = input.Reals("points");
        var ours = AxisBehavior.Of(golden.Floats(input.At("logits")), classes, golden.Ints(input.At("labels")), settings, input.Int("reference"), c.Count("n_bins", GoldenLimits.Bins, least: 1));
        Curves(ours, e, limit);
        OverTheAxis(ours, e, limit);
        var areas = e.Inner("areas");
        Areas(ours, areas.Inner("linear"), AxisArea.Positions(settings), ours.LinearArea, limit);
        if (areas.Has("log")) Areas(ours, areas.Inner("log"), AxisArea.Positions(AxisArea.Logarithms(settings)), ours.LogArea, limit);
        areas.Close();
    }

    static void Curves(AxisBehavior ours, Expected e, double limit)
    {
        e.Count("n", ours.N);
        Curve("accuracy", p => p.Accuracy.Figure, 0);
        Curve("mean_true_class_probability", p => p.TrueClassProbability.Figure, limit);
        Curve("mean_confidence", p => p.MeanConfidence.Figure, limit);
        Curve("consistency", p => p.Consistency.Figure, 0);
        Curve("kept_when_right_at_reference", p => p.KeptWhenRightAtReference.Figure, 0);
        Curve("ece", p => p.Ece.Figure, limit);
        Curve("overconfidence", p => p.Overconfidence.Figure, limit);
        e.Numbers("ece_drift", ours.EceDrift.Select(d => new Figure(d)), limit);
        e.Numbers("overconfidence_drift", ours.OverconfidenceDrift.Select(d => new Figure(d)), limit);
        e.Ignore("mean_true_class_probability_of_the_papers_code");

        void Curve(string key, Func<InvariancePoint, Figure> of, double tolerance) => e.Numbers(key, ours.Points.Select(of), tolerance);
    }

    static void OverTheAxis(AxisBehavior ours, Expected e, double limit)
    {
        e.Number("mean_consistency_off_reference", ours.MeanConsistencyOffReference, limit);
        e.Number("same_at_all_points", ours.Predictions.SameAtAllPoints.Figure, 0);
        e.Number("flip_rate", ours.Predictions.FlipRate.Figure, 0);
        e.Number("right_at_all_points", ours.Predictions.RightAtAllPoints.Figure, 0);
        e.Number("right_at_some_point", ours.Predictions.RightAtSomePoint.Figure, 0);
        e.Number("worst_accuracy", ours.WorstAccuracy.Figure, 0);
        e.Count("worst_point", ours.WorstPoint);
        e.Number("accuracy_drop_at_worst", ours.AccuracyDropAtWorst, limit);
        e.Number("largest_ece", ours.LargestEce, limit);
        e.Number("largest_ece_drift", ours.LargestEceDrift, limit);
    }

    static void Areas(AxisBehavior ours, Expected e, double[] positions, Func<Func<InvariancePoint, Estimate>, Figure> area, double limit)
    {
        if (e.Json.At("t").ValueKind == JsonValueKind.Null) e.Ignore("t");
        else e.Numbers("t", positions.Select(t => new Figure(t)), limit);
        var accuracy = area(p => p.Accuracy);
        e.Number("accuracy", accuracy, limit);
        e.Number("accuracy_relative_to_reference", ours.RelativeToReference(accuracy), limit);
        e.Number("mean_true_class_probability", area(p => p.TrueClassProbability), limit);
        e.Number("consistency", area(p => p.Consistency), limit);
        e.Number("ece", area(p => p.Ece), limit);
        e.Close();
    }
}
