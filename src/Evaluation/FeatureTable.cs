using Behavior.Datasets;
using Behavior.Metrics;

namespace Behavior.Evaluation;

/// <summary>The vectors that one checkpoint makes of a benchmark's samples before its classifier, in the dataset's order. Immutable by convention.</summary>
public sealed class FeatureTable
{
    /// <summary>Puts features beside the samples they belong to.</summary>
    /// <param name="checkpoint">The checkpoint's name.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    /// <param name="samples">The samples, n of them.</param>
    /// <param name="classes">The benchmark's class names; a checkpoint without a head for them is as welcome.</param>
    /// <param name="values">Row-major [n, d], finite.</param>
    /// <param name="provenance">What determined them.</param>
    public FeatureTable(string checkpoint, string benchmark, IReadOnlyList<Sample> samples, IReadOnlyList<string> classes, float[] values, Provenance provenance)
    {
        if (samples.Count == 0 || values.Length == 0 || values.Length % samples.Count != 0)
            throw new ArgumentException($"{values.Length} values are not whole rows of {samples.Count} samples.", nameof(values));
        (Checkpoint, Benchmark, Samples, Classes, Values, Provenance) = (checkpoint, benchmark, samples, classes, values, provenance);
        Width = values.Length / samples.Count;
        Labels = [.. samples.Select(s => s.Label)];
    }

    /// <summary>The checkpoint's name.</summary>
    public string Checkpoint { get; }

    /// <summary>The benchmark's name.</summary>
    public string Benchmark { get; }

    /// <summary>The samples, in order.</summary>
    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>The benchmark's class names.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>True labels, indices into <see cref="Classes"/>.</summary>
    public int[] Labels { get; }

    /// <summary>Number of features, d.</summary>
    public int Width { get; }

    /// <summary>Features, row-major [samples, <see cref="Width"/>].</summary>
    public float[] Values { get; }

    /// <summary>The same values as the metrics take them.</summary>
    public Features Matrix => new(Values, Width);

    /// <summary>What determined these features.</summary>
    public Provenance Provenance { get; }
}
