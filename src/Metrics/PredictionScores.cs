using Behavior.Metrics.Numerics;

namespace Behavior.Metrics;

/// <summary>
/// Everything that the metrics ask of each sample's logits, found in one pass: prediction, rank of the true class, confidence,
/// probability of the true class and negative log-likelihood. Softmax is max-shifted and in binary64; a row's
/// numbers depend on that row alone, so streamed and whole sets agree to the last bit. Immutable.
/// </summary>
public sealed unsafe class PredictionScores
{
    readonly int[] _predictions, _ranks;
    readonly bool[] _correct;
    readonly double[] _confidences, _truth, _nll;

    internal PredictionScores(int rows, int classes)
    {
        Classes = classes;
        (_predictions, _ranks) = (new int[rows], new int[rows]);
        (_confidences, _truth, _nll) = (new double[rows], new double[rows], new double[rows]);
        _correct = new bool[rows];
    }

    /// <summary>Number of samples.</summary>
    public int N => _predictions.Length;

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Predicted class of each sample: the largest logit, the lowest index among equals.</summary>
    public ReadOnlySpan<int> Predictions => _predictions;

    /// <summary>Rank of the true class of each sample, from 0.</summary>
    public ReadOnlySpan<int> Ranks => _ranks;

    /// <summary>Whether each sample is right.</summary>
    public ReadOnlySpan<bool> Correct => _correct;

    /// <summary>The largest probability of each sample.</summary>
    public ReadOnlySpan<double> Confidences => _confidences;

    /// <summary>The true class's probability of each sample.</summary>
    public ReadOnlySpan<double> TrueClassProbabilities => _truth;

    /// <summary>Log-sum-exp minus the true class's logit of each sample, in nats.</summary>
    public ReadOnlySpan<double> NegativeLogLikelihoods => _nll;

    /// <summary>Scores logits, optionally after scaling by a temperature: softmax(z / T).</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="temperature">T; positive.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0401, 0402, 0404, 0405, 0407: bad logits, labels, shapes or temperature.</exception>
    public static PredictionScores Of(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, double temperature = 1)
    {
        if (!(temperature > 0) || double.IsInfinity(temperature)) throw BadInput.Argument("the temperature", "a positive number", BadInput.Text(temperature), "1 / T passed for T, or an undefined temperature");
        var scores = new PredictionScores(LogitMatrix.Rows(logits, classes, labels), classes);
        scores.Fill(logits, labels, 1 / temperature);
        return scores;
    }

    void Fill(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, double scale)
    {
        int firstBad = int.MaxValue, classes = Classes;
        fixed (float* z = logits)
        fixed (int* y = labels)
        {
            var (start, label) = ((nint)z, (nint)y);
            Rows.ForEachChunk(N, logits.Length, (from, to) =>
            {
                using var exps = new AlignedBuffer(LogitRow.Padded(classes));
                for (var i = from; i < to; i++)
                    if (!Row((float*)start + (long)i * classes, i, ((int*)label)[i], scale, exps.Start)) Rows.Lower(ref firstBad, i);
            });
        }
        if (firstBad < int.MaxValue) LogitMatrix.RequireRowFinite(logits.Slice(firstBad * classes, classes), firstBad);
    }

    bool Row(float* row, int i, int label, double scale, double* exps)
    {
        var max = LogitRow.Max(row, Classes, out var finite);
        if (!finite) return false;
        var sum = LogitRow.Exponentials(row, Classes, max, scale, exps);
        _predictions[i] = LogitRow.FirstIndexOf(row, Classes, max);
        _ranks[i] = LogitRow.Rank(row, Classes, label);
        _correct[i] = _predictions[i] == label;
        _confidences[i] = 1 / sum;
        _truth[i] = exps[label] / sum;
        _nll[i] = Math.Log(sum) - ((double)row[label] - max) * scale;
        return true;
    }
}
