using System.Runtime.Intrinsics;
using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Confidence;

/// <summary>Growing columns of per-sample figures, and how one row fills them.</summary>
sealed unsafe class SampleScores(int capacity)
{
    public int[] Predictions = new int[capacity], Ranks = new int[capacity];
    public bool[] Correct = new bool[capacity];
    public double[] Confidences = new double[capacity], Truth = new double[capacity], Nll = new double[capacity], Brier = new double[capacity];

    public int Count { get; set; }

    public void Reserve(int count)
    {
        if (count <= Correct.Length) return;
        var length = Math.Max(count, Correct.Length * 2);
        Array.Resize(ref Predictions, length);
        Array.Resize(ref Ranks, length);
        Array.Resize(ref Correct, length);
        Array.Resize(ref Confidences, length);
        Array.Resize(ref Truth, length);
        Array.Resize(ref Nll, length);
        Array.Resize(ref Brier, length);
    }

    /// <summary>Sample <paramref name="i"/> from its logits and their exponentials exp((z - max) * scale), padded with zeros, that sum to <paramref name="sum"/>.</summary>
    public void Set(int i, float* row, int classes, int label, float max, double scale, double* exps, double sum)
    {
        Predictions[i] = LogitRow.FirstIndexOf(row, classes, max);
        Ranks[i] = Predictions[i] == label ? 0 : LogitRow.Rank(row, classes, label);
        Correct[i] = Predictions[i] == label;
        Confidences[i] = 1 / sum;
        Truth[i] = exps[label] / sum;
        Nll[i] = Math.Log(sum) - ((double)row[label] - max) * scale;
        var squares = Vector512<double>.Zero;
        for (var j = 0; j < classes; j += 8) squares += Vector512.Load(exps + j) * Vector512.Load(exps + j);
        Brier[i] = BrierOf(Vector512.Sum(squares) / (sum * sum), Truth[i]);
    }

    /// <summary>Sample <paramref name="i"/> from its probabilities.</summary>
    public void Set(int i, ReadOnlySpan<double> row, int label)
    {
        int best = 0, rank = 0;
        var squares = 0.0;
        for (var j = 0; j < row.Length; j++)
        {
            if (row[j] > row[best]) best = j;
            rank += row[j] > row[label] || (row[j] == row[label] && j < label) ? 1 : 0;
            squares += row[j] * row[j];
        }
        (Predictions[i], Ranks[i], Correct[i]) = (best, rank, best == label);
        (Confidences[i], Truth[i], Nll[i], Brier[i]) = (row[best], row[label], -Math.Log(row[label]), BrierOf(squares, row[label]));
    }

    // (1 - p)^2 of the true class and p^2 of the others, from the sum of all squares; rounding must not make it negative.
    static double BrierOf(double squares, double truth) => Math.Max(0, squares - truth * truth) + (1 - truth) * (1 - truth);
}
