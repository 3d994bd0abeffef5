using Behavior.Evaluation;
using Behavior.Metrics.Recognition;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Top-1 accuracy on the labels, with Wilson's interval.</summary>
public static class Top1Accuracy
{
    /// <summary>What is pinned of it.</summary>
    public static Snapshot Of(Predictions predictions) =>
        MetricSnapshot.Of(MetricIds.Top1, "fraction", Accuracy.Of(Accuracy.Correct(predictions.Top1, predictions.Labels)), predictions);
}
