using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Recognition;

/// <summary>
/// The share of right predictions, as a fraction with Wilson's interval. A sample is right among the top k when fewer than k classes
/// come before its true class; among exactly equal logits the lowest index comes first.
/// </summary>
public static class Accuracy
{
    /// <summary>Top-1 accuracy of logits.</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="level">Confidence level of the interval.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels or shapes.</exception>
    [Metric("top1", Direction.HigherIsBetter, Low = 0, High = 1, Source = "arg-max, lowest index among equals; Wilson 1927")]
    public static Estimate Top1(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, double level = 0.95) =>
        TopK(Ranks.OfTruth(logits, classes, labels), classes, 1, level);

    /// <summary>Top-5 accuracy of logits; undefined with fewer than five classes.</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="level">Confidence level of the interval.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels or shapes.</exception>
    [Metric("top5", Direction.HigherIsBetter, Low = 0, High = 1, Source = "rank of the true class below 5; Wilson 1927")]
    public static Estimate Top5(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, double level = 0.95) =>
        TopK(Ranks.OfTruth(logits, classes, labels), classes, 5, level);

    /// <summary>Top-k accuracy of ranks that <see cref="Ranks.OfTruth"/> found; undefined with fewer than k classes.</summary>
    /// <param name="ranks">Rank of the true class of each sample, from 0.</param>
    /// <param name="classes">Classes that the ranks run over.</param>
    /// <param name="k">How many guesses are allowed.</param>
    /// <param name="level">Confidence level of the interval.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425: no ranks. BHV0427: <paramref name="k"/> below 1.</exception>
    public static Estimate TopK(ReadOnlySpan<int> ranks, int classes, int k, double level = 0.95)
    {
        if (k < 1) throw BadInput.Argument("k of a top-k accuracy", "at least 1", $"{k}", "a rank counted from 0");
        if (ranks.IsEmpty) throw BadInput.Empty("ranks");
        if (classes < k) return Estimate.Undefined(ranks.Length, $"top-{k} of {classes} classes is always right");
        var right = 0;
        foreach (var rank in ranks) right += rank < k ? 1 : 0;
        return Wilson.Proportion(right, ranks.Length, level);
    }

    /// <summary>The share of true entries.</summary>
    /// <param name="correct">One entry a sample.</param>
    /// <param name="level">Confidence level of the interval.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425: no samples.</exception>
    public static Estimate Of(ReadOnlySpan<bool> correct, double level = 0.95)
    {
        if (correct.IsEmpty) throw BadInput.Empty("correctness");
        return Wilson.Proportion(correct.Count(true), correct.Length, level);
    }

    /// <summary>Which predictions equal their labels.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: lists of different lengths.</exception>
    public static bool[] Correct(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels)
    {
        BadInput.RequireSame("labels for the predictions", predictions.Length, labels.Length);
        var correct = new bool[predictions.Length];
        for (var i = 0; i < correct.Length; i++) correct[i] = predictions[i] == labels[i];
        return correct;
    }
}
