namespace Behavior.Evaluation;

/// <summary>Answers of n samples in the richest form that a source gives: scores of k classes, or the class and its confidence, or the class alone. Immutable by convention.</summary>
public sealed class AnswerTable
{
    float[]? _confidences;
    readonly int _classes;

    AnswerTable(int[] top1, float[]? scores, float[]? confidences, int classes) => (Top1, Scores, _confidences, _classes) = (top1, scores, confidences, classes);

    /// <summary>Answers with a score of every class.</summary>
    /// <param name="scores">Row-major [n, <paramref name="classes"/>].</param>
    /// <param name="classes">Number of classes, k.</param>
    public static AnswerTable OfScores(float[] scores, int classes)
    {
        if (classes < 1 || scores.Length % classes != 0) throw new ArgumentException($"{scores.Length} scores are not whole rows of {classes} classes.", nameof(scores));
        var top1 = new int[scores.Length / classes];
        for (var i = 0; i < top1.Length; i++) top1[i] = ArgMax(scores.AsSpan(i * classes, classes));
        return new(top1, scores, null, classes);
    }

    /// <summary>Answers without scores.</summary>
    /// <param name="top1">The class of each sample; -1 for none of the benchmark's.</param>
    /// <param name="confidences">How sure each answer is, 0 to 1; null where the source does not say.</param>
    public static AnswerTable OfClasses(int[] top1, float[]? confidences = null) => new(top1, null, confidences, 0);

    /// <summary>Number of samples.</summary>
    public int Count => Top1.Length;

    /// <summary>The class with the largest score, the first of several equal ones; or the class that was answered.</summary>
    public int[] Top1 { get; }

    /// <summary>Row-major [samples, classes]; null where the source gives none.</summary>
    public float[]? Scores { get; }

    /// <summary>The probability of each answer; null where the source does not say.</summary>
    public float[]? Confidences => _confidences ??= Scores is null ? null : [.. Enumerable.Range(0, Count).Select(i => Confidence(Scores.AsSpan(i * _classes, _classes), Top1[i]))];

    /// <summary>The softmax probability of the answer, the largest class score.</summary>
    public static float Confidence(ReadOnlySpan<float> row, int top1)
    {
        var sum = 0.0;
        foreach (var logit in row) sum += Math.Exp((double)logit - row[top1]);
        return (float)(1 / sum);
    }

    static int ArgMax(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++) if (row[i] > row[best]) best = i;
        return best;
    }
}
