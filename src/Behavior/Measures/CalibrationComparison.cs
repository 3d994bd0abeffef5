using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;

namespace Behavior.Measures;

/// <summary>Calibration of models side by side: signed over-confidence, and differences of expected calibration error.</summary>
public static class CalibrationComparison
{
    /// <summary>Mean confidence minus accuracy of one model: positive when it is too sure.</summary>
    public static Estimate Overconfidence(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        return Calibration.Overconfidence(scores.Confidences, scores.Correct);
    }

    /// <summary>Over-confidence of one group minus that of another, paired over pictures.</summary>
    public static Estimate OverconfidenceDifference(IReadOnlyList<Predictions> larger, IReadOnlyList<Predictions> smaller) =>
        GroupDifference.OfMeans([.. larger.Select(Gaps)], [.. smaller.Select(Gaps)]);

    /// <summary>ECE (15 equal-width bins) of one group minus that of another, binned anew in every resample.</summary>
    public static Estimate EceDifference(IReadOnlyList<Predictions> larger, IReadOnlyList<Predictions> smaller) =>
        GroupDifference.Of([.. larger.Select(Ece)], [.. smaller.Select(Ece)]);

    static double[] Gaps(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        var gaps = new double[scores.N];
        for (var i = 0; i < gaps.Length; i++) gaps[i] = scores.Confidences[i] - (scores.Correct[i] ? 1 : 0);
        return gaps;
    }

    internal static EceStatistic Ece(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        return new(scores.Confidences, scores.Correct);
    }
}
