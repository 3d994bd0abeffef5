using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Conformance.Metrics;

/// <summary>
/// The metrics and pairs of goldens <c>real-checkpoint-golden/1</c>, from the logits that the golden brings. The networks that should give these logits are
/// another runner's part of the same file.
/// </summary>
public sealed class RealPredictionsFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "real-checkpoint-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden)
    {
        var names = new Lazy<IReadOnlyList<string>>(() => golden.ZipEntries(golden.Root.At("data")));
        foreach (var model in golden.Root.At("models").EnumerateNamedCases().Where(m => m.Value.TryGetProperty("logits", out _)))
            yield return new($"{model.Name}/metrics", model.Value.At("expected"), e => Metrics(golden, model.Value, e));
        foreach (var pair in golden.Root.At("pairs").EnumerateCases())
            yield return new($"{pair.Word("baseline")}-{pair.Word("candidate")}", pair, e => Pair(golden, pair, names.Value, e));
    }

    static PredictionScores Scores(GoldenFile golden, GoldenValue model)
    {
        var shape = model.At("logits").At("shape");
        var (samples, classes) = (shape[0].GetCount(1, GoldenLimits.Samples), shape[1].GetCount(1, GoldenLimits.Bins));
        // Ten class folders of equal size, in order.
        int[] labels = [.. Enumerable.Range(0, samples).Select(i => i / (samples / classes))];
        return PredictionScores.Of(golden.Floats(model.At("logits")), classes, labels);
    }

    static void Metrics(GoldenFile golden, GoldenValue model, Expected e)
    {
        var scores = Scores(golden, model);
        var ours = new CalibrationReport(scores);
        double other = golden.Tolerance("other");
        var right = scores.Correct.ToArray();
        e.Count("n", scores.N);
        e.Count("correct", right.Count(c => c));
        e.Number("top1", ours.Top1.Figure, other);
        e.Counts("correct_per_class", right.Chunk(scores.N / scores.Classes).Select(c => c.Count(v => v)));
        e.Number("top5", ours.Top5.Figure, other);
        e.Number("mean_confidence", ours.MeanConfidence.Figure, other);
        e.Number("ece15", ours.Ece.Figure, golden.Tolerance("ece15"));
        e.Counts("bin_counts", ours.Reliability.Bins.Select(b => b.Count));
        e.Number("nll", ours.Nll.Figure, other);
        e.Number("brier", ours.Brier.Figure, other);
    }

    static void Pair(GoldenFile golden, GoldenValue pair, IReadOnlyList<string> ids, Expected e)
    {
        var models = golden.Root.At("models");
        PredictionScores baseline = Scores(golden, models.At(pair.Word("baseline"))), candidate = Scores(golden, models.At(pair.Word("candidate")));
        var table = PairedOutcomes.Of(baseline.Correct, candidate.Correct);
        e.Ignore("baseline", "candidate");
        e.Count("fixed", table.OnlyCandidateRight);
        e.Count("regressed", table.OnlyBaselineRight);
        e.Number("difference", PairedDifference.Tango(table).Figure, golden.Tolerance("other"));
        e.Number("mcnemar_exact_p", McNemar.Exact(baseline.Correct, candidate.Correct).P, 1e-9, relative: true);
        var regressed = Enumerable.Range(0, ids.Count).Where(i => baseline.Correct[i] && !candidate.Correct[i]).Select(i => ids[i]);
        e.Words("first_regressed", regressed.Take(e.Json.At("first_regressed").GetArrayLength()));
    }
}
