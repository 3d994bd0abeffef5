using Behavior.Evaluation;
using Behavior.Metrics.Recognition;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Top-1 accuracy on the labels, with Wilson's interval.</summary>
public static class Top1Accuracy
{
    /// <summary>What is pinned of it.</summary>
    public static Snapshot Of(Predictions predictions) =>
        MetricSnapshot.Of("top-1 accuracy/1", "fraction", Accuracy.Top1(predictions.Logits, predictions.Classes.Count, predictions.Labels), predictions);
}
