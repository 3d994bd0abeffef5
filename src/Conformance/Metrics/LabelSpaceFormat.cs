using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Recognition;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>label-space-golden/1</c>: the label rules of ImageNet-A, -R, -V2, ReaL, -Hard, ObjectNet and PUG.</summary>
public sealed class LabelSpaceFormat : MetricFormat
{
    const int Classes = 1000;

    /// <inheritdoc/>
    public override string Format => "label-space-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e => Compare(c, e, golden, golden.Tolerance("float"))));

    static void Compare(GoldenValue c, Expected e, GoldenFile golden, double limit)
    {
        var logits = golden.Floats(golden.Root.At("input").At("logits"));
        switch (c.Word("name"))
        {
            case "imagenet-a" or "imagenet-r": Mask(c, logits, e, golden, limit); break;
            case "imagenet-v2": Plain(logits, c.Ints("labels"), e, limit); break;
            case "imagenet-real": Real(logits, Lists(c), e, limit); break;
            case "imagenet-hard": e.Number("top1", MultiLabel.Accuracy(Ranks.Predictions(logits, Classes), Lists(c), EmptyLabels.Wrong).Figure, limit); break;
            case "objectnet": ObjectNet(c, logits, e, golden, limit); break;
            case "pug-imagenet": Pug(c, logits, e, golden, limit); break;
            default: throw new InvalidDataException($"unknown label space '{c.Word("name")}'.");
        }
    }

    static void Mask(GoldenValue c, float[] logits, Expected e, GoldenFile golden, double limit)
    {
        int[] indices = [.. golden.Json(golden.Root.At("input").At("class_indices").At(c.Word("name"))).EnumerateArray().Select(v => v.GetInt32())];
        var labels = c.Ints("labels");
        var subset = new ClassSubset(indices, Classes);
        var ours = new CalibrationReport(PredictionScores.Of(subset.Select(logits), subset.Count, labels));
        Plain(subset.Select(logits), labels, e, limit, subset.Count);
        e.Number("ece", ours.Ece.Figure, limit);
        e.Number("mean_confidence", ours.MeanConfidence.Figure, limit);
        e.Number("top1_without_the_mask", Accuracy.Top1(logits, Classes, [.. labels.Select(l => indices[l])]).Figure, limit);
    }

    static void Plain(float[] logits, int[] labels, Expected e, double limit, int classes = Classes)
    {
        e.Number("top1", Accuracy.Top1(logits, classes, labels).Figure, limit);
        e.Number("top5", Accuracy.Top5(logits, classes, labels).Figure, limit);
    }

    static void Real(float[] logits, int[][] lists, Expected e, double limit)
    {
        var predictions = Ranks.Predictions(logits, Classes);
        var ours = MultiLabel.Accuracy(predictions, lists);
        e.Count("images_counted", ours.N);
        e.Number("top1", ours.Figure, limit);
        e.Number("top1_if_empty_lists_counted_as_wrong", MultiLabel.Accuracy(predictions, lists, EmptyLabels.Wrong).Figure, limit);
    }

    static void ObjectNet(GoldenValue c, float[] logits, Expected e, GoldenFile golden, double limit)
    {
        var (names, groups) = Groups(c, golden);
        int[] labels = [.. c.Words("labels").Select(l => Array.IndexOf(names, l))];
        e.Number("top1_arg_max_among_the_mapped_indices", Accuracy.Of(groups.Contains(groups.PredictionsAmongMapped(logits), labels)).Figure, limit);
        e.Number("top1_arg_max_among_all_1000", Accuracy.Of(groups.Contains(Ranks.Predictions(logits, Classes), labels)).Figure, limit);
    }

    static void Pug(GoldenValue c, float[] logits, Expected e, GoldenFile golden, double limit)
    {
        var (_, groups) = Groups(c, golden);
        int[] labels = c.Ints("labels"), indices = c.Ints("predicted_indices"), ours = groups.Map(indices);
        e.Number("top1", Accuracy.Of(Accuracy.Correct(ours, labels)).Figure, limit);
        e.Count("predictions_outside_the_151_classes", ours.Count(g => g == ClassGroups.Outside));
        e.Counts("predictions", ours.Select(g => g == ClassGroups.Outside ? 999 : g));
        // What the other reading of the index with two owners would give: the first group named, found by reversing the groups.
        var reversed = new ClassGroups([.. Enumerable.Range(0, groups.Count).Reverse().Select(groups.Members)], Classes);
        int[] first = [.. reversed.Map(indices).Select(g => g == ClassGroups.Outside ? g : groups.Count - 1 - g)];
        e.Number("top1_if_the_first_class_owned_841", Accuracy.Of(Accuracy.Correct(first, labels)).Figure, limit);
    }

    static (string[] Names, ClassGroups Groups) Groups(GoldenValue c, GoldenFile golden)
    {
        var map = golden.Json(c.At("groups"));
        string[] names = [.. map.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)];
        return (names, new ClassGroups([.. names.Select(n => map.Ints(n))], Classes));
    }

    static int[][] Lists(GoldenValue c) => [.. c.At("label_lists").EnumerateArray().Select(l => l.EnumerateArray().Select(v => v.GetInt32()).ToArray())];
}
