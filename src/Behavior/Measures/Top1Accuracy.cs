using Behavior.Evaluation;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Top-1 accuracy on the labels; its interval is Wilson's, or over origins where pictures share one.</summary>
public static class Top1Accuracy
{
    /// <summary>What is pinned of it.</summary>
    public static Snapshot Of(Predictions predictions) =>
        MetricSnapshot.Of(MetricIds.Top1, "fraction", Correctness.OfLabels(predictions), predictions);

    /// <summary>Which answers are the label, and which count: not those under corruptions that stand beside the benchmark's fifteen.</summary>
    public static Marks Marks(Predictions predictions) => Correctness.MarksOfLabels(predictions);
}
