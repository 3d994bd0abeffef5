using Behavior.Evaluation;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>Calibration of one model as figures that claims compare.</summary>
public static class CalibrationComparison
{
    /// <summary>Mean confidence minus accuracy: positive when a model is too sure, negative when it is not sure enough.</summary>
    public static SampledFigure Overconfidence(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        var gaps = new double[scores.N];
        for (var i = 0; i < gaps.Length; i++) gaps[i] = scores.Confidences[i] - (scores.Correct[i] ? 1 : 0);
        return SampledFigure.Mean(predictions.Units(), gaps);
    }

    /// <summary>How far mean confidence lies from accuracy, either way.</summary>
    public static SampledFigure Distance(Predictions predictions) => SampledFigure.Of([Overconfidence(predictions)], gap => Math.Abs(gap[0]));

    /// <summary>ECE, 15 equal-width bins.</summary>
    public static SampledFigure Ece(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        return SampledEce.Of(predictions.Units(), scores.Confidences, scores.Correct);
    }

    /// <summary>ECE without what chance adds to it.</summary>
    public static double DebiasedEce(Predictions predictions)
    {
        var scores = SureAnswers.Of(predictions);
        return SampledEce.Debiased(predictions.Units(), scores.Confidences, scores.Correct);
    }
}
