using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;

namespace Behavior.Measures;

/// <summary>How sure each answer is, and whether it is right: all that calibration asks. From scores where there are some, else from the confidences that the source gives.</summary>
public sealed class SureAnswers
{
    readonly double[] _confidences;
    readonly bool[] _correct;

    SureAnswers(double[] confidences, bool[] correct) => (_confidences, _correct) = (confidences, correct);

    /// <summary>Number of samples.</summary>
    public int N => _correct.Length;

    /// <summary>The probability of each answer.</summary>
    public ReadOnlySpan<double> Confidences => _confidences;

    /// <summary>Whether each answer is the label.</summary>
    public ReadOnlySpan<bool> Correct => _correct;

    /// <summary>The share of right answers.</summary>
    public Estimate Accuracy => Metrics.Recognition.Accuracy.Of(_correct);

    /// <summary>The answers of predictions.</summary>
    /// <param name="predictions">The predictions.</param>
    /// <param name="temperature">Scores are divided by it; needs scores where it is not 1.</param>
    public static SureAnswers Of(Predictions predictions, double temperature = 1)
    {
        if (!predictions.HasScores && temperature == 1)
            return new([.. predictions.Confidences.Select(c => (double)c)], Metrics.Recognition.Accuracy.Correct(predictions.Top1, predictions.Labels));
        var scores = PredictionScores.Of(predictions.Logits, predictions.Classes.Count, predictions.Labels, temperature);
        return new(scores.Confidences.ToArray(), scores.Correct.ToArray());
    }
}
