using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Mistakes;
using Behavior.Metrics.Recognition;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>imagenet-x-golden/1</c>: factor accuracies and error ratios of published predictions.</summary>
public sealed class ImageNetXFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "imagenet-x-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden)
    {
        var models = golden.Root.At("input").At("predictions").EnumerateObject()
            .ToDictionary(m => m.Name, m => new Lazy<Dictionary<string, int>>(() => PublishedPredictions.Read(golden, m.Value).ToDictionary(p => p.File, p => p.Class)));
        foreach (var c in golden.Cases)
            foreach (var model in c.At("expected").EnumerateNamedCases())
                yield return new($"{c.Word("name")}/{model.Name}", model.Value, e => Compare(golden, c, models[model.Name].Value, e));
    }

    static void Compare(GoldenFile golden, GoldenValue c, Dictionary<string, int> predictions, Expected e)
    {
        var factors = golden.Root.Words("factors");
        var annotations = ImageNetXAnnotation.Read(golden.Lines(c.At("annotations")), factors);
        if (c.At("filter_prototypes").GetBoolean())
        {
            var prototypes = golden.Csv(golden.Root.At("input").At("prototypes")).Cells("file_name").ToHashSet(StringComparer.Ordinal);
            annotations = [.. annotations.Where(a => !prototypes.Contains(a.File))];
        }
        annotations = [.. annotations.Where(a => predictions.ContainsKey(a.File))];
        var correct = Correct(golden, c.Word("correctness"), annotations, [.. annotations.Select(a => predictions[a.File])]);
        Compare(FactorErrors.Of(correct, factors, [.. annotations.SelectMany(a => a.Factors)]), e, correct, golden.Tolerance("float"));
    }

    static void Compare(FactorErrors ours, Expected e, bool[] correct, double limit)
    {
        e.Count("images", ours.Average.N);
        e.Count("correct_images", correct.Count(c => c));
        e.Number("average", ours.Average.Figure, limit);
        e.Number("worst_factor", ours.Worst.Figure, limit);
        e.Number("mean_error_ratio", ours.MeanErrorRatio.Figure, limit);
        e.Count("factors_in_the_mean", ours.MeanErrorRatio.N);
        Each("factor_images", (inner, f) => inner.Count(f.Factor, f.Images));
        Each("factor_correct", (inner, f) => inner.Count(f.Factor, f.Correct));
        Each("factor_accuracy", (inner, f) => inner.Number(f.Factor, f.Accuracy.Figure, limit));
        Each("error_ratio", (inner, f) => inner.Number(f.Factor, f.ErrorRatio, limit));

        void Each(string key, Action<Expected, FactorAccuracy> compare)
        {
            var inner = e.Inner(key);
            foreach (var f in ours.Factors) compare(inner, f);
            inner.Close();
        }
    }

    static bool[] Correct(GoldenFile golden, string rule, IReadOnlyList<ImageNetXAnnotation> annotations, int[] predictions)
    {
        var (input, labels) = (golden.Root.At("input"), annotations.Select(a => a.Class).ToArray());
        switch (rule)
        {
            case "class": return Accuracy.Correct(predictions, labels);
            case "real_class":
                var real = PublishedPredictions.RealLabels(golden, input.At("real_labels"));
                return MultiLabel.Correct(predictions, [.. annotations.Select(a => real(a.File))]);
            case "metaclass":
                var groups = Metaclasses(golden.Root.Words("metaclasses"), golden.Csv(input.At("class_to_metaclass")).Cells("name"));
                return Accuracy.Correct(groups.Map(predictions), groups.Map(labels));
            default: throw new InvalidDataException($"unknown rule of correctness '{rule}'.");
        }
    }

    // A rare name becomes 'other', so two classes with different rare names agree.
    static ClassGroups Metaclasses(string[] metaclasses, string[] nameOfClass) => new(
        [.. metaclasses.Select(m => Enumerable.Range(0, nameOfClass.Length).Where(i => (metaclasses.Contains(nameOfClass[i]) ? nameOfClass[i] : "other") == m).ToArray())], nameOfClass.Length);
}
