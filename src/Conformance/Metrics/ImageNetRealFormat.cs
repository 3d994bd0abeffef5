using Behavior.Metrics.Recognition;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>imagenet-real-golden/1</c>: ReaL accuracy of published predictions.</summary>
public sealed class ImageNetRealFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "imagenet-real-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden)
    {
        var labels = new Lazy<Func<string, IReadOnlyList<int>>>(() => PublishedPredictions.RealLabels(golden, golden.Root.At("input").At("real_labels")));
        return golden.Root.At("expected").EnumerateNamedCases().Select(m => new GoldenCase(m.Name, m.Value, e =>
        {
            e.Ignore("predictions");
            Compare(PublishedPredictions.Read(golden, m.Value.At("predictions")), labels.Value, e, golden.Tolerance("float"));
        }));
    }

    static void Compare(IReadOnlyList<PublishedPrediction> predictions, Func<string, IReadOnlyList<int>> labels, Expected e, double limit)
    {
        int[] classes = [.. predictions.Select(p => p.Class)];
        IReadOnlyList<int>[] accepted = [.. predictions.Select(p => labels(p.File))];
        var ours = MultiLabel.Accuracy(classes, accepted);
        e.Count("images_counted", ours.N);
        e.Count("correct", MultiLabel.Correct(classes, accepted).Count(c => c));
        e.Number("real_accuracy", ours.Figure, limit);
        e.Number("if_empty_lists_counted_as_wrong", MultiLabel.Accuracy(classes, accepted, EmptyLabels.Wrong).Figure, limit);
    }
}
