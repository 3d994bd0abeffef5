using Behavior.Metrics.Confidence;
using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// Everything that the metrics ask of each sample's logits, found in one pass: prediction, rank of the true class, confidence,
/// probability of the true class, negative log-likelihood, Brier score, and the sums behind class-wise ECE. Softmax is max-shifted
/// and in binary64. Streamed in any batches (<see cref="PredictionScoresBuilder"/>) or taken whole, the result is the same to the
/// last bit. Immutable.
/// </summary>
public sealed class PredictionScores
{
    readonly SampleScores _samples;

    internal PredictionScores(SampleScores samples, int classes, Figure classwiseEce)
    {
        (_samples, Classes, ClasswiseEce) = (samples, classes, classwiseEce);
    }

    /// <summary>Number of samples.</summary>
    public int N => _samples.Count;

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Predicted class of each sample: the largest score, the lowest index among equals.</summary>
    public ReadOnlySpan<int> Predictions => _samples.Predictions.AsSpan(0, N);

    /// <summary>Rank of the true class of each sample, from 0.</summary>
    public ReadOnlySpan<int> Ranks => _samples.Ranks.AsSpan(0, N);

    /// <summary>Whether each sample is right.</summary>
    public ReadOnlySpan<bool> Correct => _samples.Correct.AsSpan(0, N);

    /// <summary>The largest probability of each sample.</summary>
    public ReadOnlySpan<double> Confidences => _samples.Confidences.AsSpan(0, N);

    /// <summary>The true class's probability of each sample.</summary>
    public ReadOnlySpan<double> TrueClassProbabilities => _samples.Truth.AsSpan(0, N);

    /// <summary>Negative log-likelihood of each sample in nats: log-sum-exp minus the true class's logit. Infinite only for a given probability of 0.</summary>
    public ReadOnlySpan<double> NegativeLogLikelihoods => _samples.Nll.AsSpan(0, N);

    /// <summary>Sum over classes of (p - onehot)^2 of each sample, 0 to 2.</summary>
    public ReadOnlySpan<double> BrierScores => _samples.Brier.AsSpan(0, N);

    /// <summary>Class-wise ECE over the bins that were asked for; undefined when none were.</summary>
    public Figure ClasswiseEce { get; }

    /// <summary>Scores logits, optionally after scaling by a temperature: softmax(z / T).</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="temperature">T; positive.</param>
    /// <param name="classwiseBins">Bins of class-wise ECE; null to leave it out, which is faster.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels, shapes or temperature.</exception>
    public static PredictionScores Of(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, double temperature = 1, int? classwiseBins = null)
    {
        var builder = new PredictionScoresBuilder(classes, temperature, classwiseBins, LogitMatrix.Rows(logits, classes, labels));
        builder.Add(logits, labels);
        return builder.Build();
    }

    /// <summary>Scores rows of probabilities. Predictions and ranks go by the probabilities.</summary>
    /// <param name="probabilities">Row-major [n, classes]; each in [0, 1], each row summing to 1 within 1e-4.</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="classwiseBins">Bins of class-wise ECE; null to leave it out.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0422 to 0425, 0427: bad probabilities, labels or shapes.</exception>
    public static PredictionScores OfProbabilities(ReadOnlySpan<double> probabilities, int classes, ReadOnlySpan<int> labels, int? classwiseBins = null)
    {
        var rows = ProbabilityMatrix.Rows(probabilities, classes, labels);
        var samples = new SampleScores(rows) { Count = rows };
        var gaps = classwiseBins is { } bins ? new ClasswiseGaps(new BinEdges(bins), classes) : null;
        for (var i = 0; i < rows; i++)
        {
            var row = probabilities.Slice(i * classes, classes);
            samples.Set(i, row, labels[i]);
            gaps?.Add(row, labels[i]);
        }
        return new(samples, classes, gaps is null ? NotAsked : gaps.MeanError(rows));
    }

    internal static Figure NotAsked => Figure.Undefined("class-wise bins were not asked for");
}
