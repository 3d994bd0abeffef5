using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Recognition;

/// <summary>Images with several accepted labels (ImageNet-ReaL, ImageNet-Hard): right when the prediction is one of them.</summary>
public static class MultiLabel
{
    /// <summary>The share of right predictions with Wilson's interval; n counts the images that take part.</summary>
    /// <param name="predictions">Predicted class of each image.</param>
    /// <param name="accepted">Accepted classes of each image, in any order.</param>
    /// <param name="empty">What images without any count as.</param>
    /// <param name="level">Confidence level of the interval.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: different lengths, no images.</exception>
    [Metric("multilabel_top1", Direction.HigherIsBetter, Low = 0, High = 1, Source = "Beyer et al. 2020 (ReaL); Taesiri et al. 2023 (ImageNet-Hard)")]
    public static Estimate Accuracy(ReadOnlySpan<int> predictions, IReadOnlyList<IReadOnlyList<int>> accepted, EmptyLabels empty = EmptyLabels.LeftOut, double level = 0.95)
    {
        var correct = Correct(predictions, accepted);
        if (correct.Length == 0) throw BadInput.Empty("images with several labels");
        var n = empty == EmptyLabels.Wrong ? correct.Length : accepted.Count(l => l.Count > 0);
        return n == 0 ? Estimate.Undefined(0, "no image has a label") : Wilson.Proportion(correct.AsSpan().Count(true), n, level);
    }

    /// <summary>Whether each prediction is among its image's labels; false for an image without any.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: different lengths.</exception>
    public static bool[] Correct(ReadOnlySpan<int> predictions, IReadOnlyList<IReadOnlyList<int>> accepted)
    {
        BadInput.RequireSame("label lists for the predictions", predictions.Length, accepted.Count);
        var correct = new bool[predictions.Length];
        for (var i = 0; i < correct.Length; i++) correct[i] = accepted[i].Contains(predictions[i]);
        return correct;
    }
}
