using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Recognition;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Accuracy where an image has several right labels (ImageNet-ReaL, -Hard): right when the answer is one of them. Images without any are left out.</summary>
public static class CountedAccuracy
{
    /// <summary>What is pinned of one model.</summary>
    public static Snapshot Of(Predictions predictions) =>
        MetricSnapshot.Of(MetricIds.AnyLabel, "fraction", MultiLabel.Accuracy(predictions.Top1, Correctness.AcceptedLabels(predictions)), predictions);
}
