using System.Globalization;
using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Recognition;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>calibration-golden/1</c>: from logits, from probabilities, from confidences, and from published predictions.</summary>
public sealed class CalibrationFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "calibration-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c, e, golden)));

    static void Compare(GoldenValue c, Expected e, GoldenFile golden)
    {
        var (input, bins, limit) = (c.At("input"), c.Count("n_bins", GoldenLimits.Bins, least: 1), golden.Tolerance("float"));
        if (input.TryGetProperty("logits", out _)) FromLogits(input, bins, e, golden);
        else if (input.TryGetProperty("probabilities", out var rows)) FromProbabilities(rows, input.Ints("labels"), bins, e, limit);
        else if (input.TryGetProperty("confidences", out _)) FromConfidences(input.Reals("confidences"), Flags(input.At("correct")), bins, e, limit);
        else FromPredictions(input, bins, e, golden);
    }

    static void FromLogits(GoldenValue input, int bins, Expected e, GoldenFile golden)
    {
        var limit = golden.Tolerance("float");
        var scale = (float)input.Real("multiply_logits_by");
        float[] logits = [.. golden.Floats(input.At("logits")).Select(z => z * scale)];
        var labels = golden.Ints(input.At("labels"));
        var classes = input.At("logits").Width();
        var ours = new CalibrationReport(PredictionScores.Of(logits, classes, labels, classwiseBins: bins), bins);
        OfScores(ours, classes, e, limit);
        e.Number("nll", ours.Nll.Figure, limit);
        e.Ignore("ece_of_the_papers_code_on_float32", "distance_to_nearest_edge");
        if (e.Has("temperature")) CalibrationTemperature.Compare(logits, classes, labels, bins, e, golden);
    }

    static void FromProbabilities(GoldenValue rows, int[] labels, int bins, Expected e, double limit)
    {
        double[] probabilities = [.. rows.EnumerateArray().SelectMany(r => r.EnumerateArray().Select(v => v.GetDouble()))];
        var classes = rows[0].GetArrayLength();
        OfScores(new(PredictionScores.OfProbabilities(probabilities, classes, labels, bins), bins), classes, e, limit);
    }

    static void FromPredictions(GoldenValue input, int bins, Expected e, GoldenFile golden)
    {
        var predictions = PublishedPredictions.Read(golden, input.At("predictions"));
        var labels = PublishedPredictions.Labels(golden, input.At("labels"));
        FromConfidences([.. predictions.Select(p => p.Confidence)], [.. predictions.Select(p => p.Class == labels[p.File])], bins, e, limit: golden.Tolerance("float"));
    }

    static void OfScores(CalibrationReport ours, int classes, Expected e, double limit)
    {
        e.Count("k", classes);
        Common(e, ours.Top1, ours.MeanConfidence, ours.Overconfidence, ours.Reliability, ours.EqualMass, limit);
        e.Number("top5_accuracy", ours.Top5.Figure, limit);
        e.Number("classwise_ece", ours.ClasswiseEce.Figure, limit);
        e.Number("brier", ours.Brier.Figure, limit);
    }

    static void FromConfidences(double[] confidences, bool[] correct, int bins, Expected e, double limit) => Common(e,
        Accuracy.Of(correct), Calibration.MeanConfidence(confidences), Calibration.Overconfidence(confidences, correct),
        Reliability.Of(confidences, correct, new BinEdges(bins)), EqualMass.Of(confidences, correct, bins), limit);

    static void Common(Expected e, Estimate accuracy, Estimate confidence, Estimate over, Reliability reliability, EqualMass mass, double limit)
    {
        e.Count("n", reliability.N);
        e.Number("accuracy", accuracy.Figure, limit);
        e.Number("mean_confidence", confidence.Figure, limit);
        e.Number("overconfidence", over.Figure, limit);
        e.Number("ece", reliability.Ece.Figure, limit);
        e.Number("mce", reliability.Mce.Figure, limit);
        e.Number("adaptive_ece", mass.Ece.Figure, limit);
        CalibrationBins.Compare(e, reliability.Bins, limit);
        CalibrationBins.Compare(e, mass.Bins, limit);
    }

    static bool[] Flags(GoldenValue values) => [.. values.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Number ? v.GetDouble() != 0 : v.GetBoolean())];
}
