using Behavior.Metrics.Numerics;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Mistakes;

/// <summary>How bad mistakes are: the height of the lowest common ancestor of prediction and label in a class hierarchy (Bertinetto et al. 2020, 'Making Better Mistakes', section 4).</summary>
public static class MistakeSeverity
{
    /// <summary>Mean severity of the mistakes, with a large-sample interval; n counts mistakes. Undefined when there is none. It can fall while accuracy falls: read both.</summary>
    /// <param name="predictions">Predicted class of each sample.</param>
    /// <param name="labels">True class of each sample.</param>
    /// <param name="hierarchy">The tree over the classes.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0422, 0424, 0425: a class outside the hierarchy, different lengths, no samples.</exception>
    [Metric("mistake_severity", Direction.LowerIsBetter, Low = 0, Unit = "tree levels", Source = "Bertinetto et al. 2020, hierarchical distance of a mistake")]
    public static Estimate OfMistakes(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels, ClassHierarchy hierarchy)
    {
        var heights = Heights(predictions, labels, hierarchy).Where(h => h > 0).ToArray();
        return heights.Length == 0 ? Estimate.Undefined(0, "no sample is wrong") : MeanEstimate.Of(heights);
    }

    /// <summary>Mean severity over all samples, right ones counting 0, with a large-sample interval.</summary>
    /// <param name="predictions">Predicted class of each sample.</param>
    /// <param name="labels">True class of each sample.</param>
    /// <param name="hierarchy">The tree over the classes.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0422, 0424, 0425: a class outside the hierarchy, different lengths, no samples.</exception>
    [Metric("hierarchical_distance", Direction.LowerIsBetter, Low = 0, Unit = "tree levels", Source = "Bertinetto et al. 2020, average hierarchical distance at k = 1")]
    public static Estimate OfAll(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels, ClassHierarchy hierarchy) => MeanEstimate.Of(Heights(predictions, labels, hierarchy));

    static double[] Heights(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels, ClassHierarchy hierarchy)
    {
        BadInput.RequireSame("labels for the predictions", predictions.Length, labels.Length);
        if (predictions.IsEmpty) throw BadInput.Empty("predictions");
        LogitMatrix.RequireLabels(labels, hierarchy.Classes);
        LogitMatrix.RequireLabels(predictions, hierarchy.Classes);
        var heights = new double[labels.Length];
        for (var i = 0; i < heights.Length; i++) heights[i] = hierarchy.Severity(predictions[i], labels[i]);
        return heights;
    }
}
