using Behavior.Datasets;

namespace Behavior.Evaluation;

/// <summary>What one checkpoint answers on one benchmark: logits of every sample, in the dataset's order. Immutable by convention.</summary>
public sealed class Predictions
{
    /// <summary>Puts logits beside the samples they belong to.</summary>
    /// <param name="checkpoint">The checkpoint's name.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    /// <param name="samples">The samples, n of them.</param>
    /// <param name="classes">Class names, k of them.</param>
    /// <param name="logits">Row-major [n, k].</param>
    /// <param name="provenance">What determined them.</param>
    public Predictions(string checkpoint, string benchmark, IReadOnlyList<Sample> samples, IReadOnlyList<string> classes, float[] logits, Provenance provenance)
    {
        if (logits.Length != (long)samples.Count * classes.Count)
            throw new ArgumentException($"{samples.Count} samples x {classes.Count} classes need {(long)samples.Count * classes.Count} logits, got {logits.Length}.", nameof(logits));
        (Checkpoint, Benchmark, Samples, Classes, Logits, Provenance) = (checkpoint, benchmark, samples, classes, logits, provenance);
        Labels = [.. samples.Select(s => s.Label)];
        Top1 = new int[samples.Count];
        for (var i = 0; i < Top1.Length; i++) Top1[i] = ArgMax(logits.AsSpan(i * classes.Count, classes.Count));
    }

    /// <summary>The checkpoint's name.</summary>
    public string Checkpoint { get; }

    /// <summary>The benchmark's name.</summary>
    public string Benchmark { get; }

    /// <summary>The samples, in order.</summary>
    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>Class names.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Logits, row-major [samples, classes].</summary>
    public float[] Logits { get; }

    /// <summary>True labels.</summary>
    public int[] Labels { get; }

    /// <summary>The class with the largest logit of each sample; the first of several equal ones.</summary>
    public int[] Top1 { get; }

    /// <summary>What determined these predictions.</summary>
    public Provenance Provenance { get; }

    static int ArgMax(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++) if (row[i] > row[best]) best = i;
        return best;
    }
}
