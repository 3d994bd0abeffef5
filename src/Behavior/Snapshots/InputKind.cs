namespace Behavior.Snapshots;

/// <summary>What a figure was measured with: it says why figures may differ, and is no figure itself.</summary>
public enum InputKind
{
    /// <summary>A checkpoint's weights, by hash.</summary>
    Weights,

    /// <summary>What a classifier is made of beside the weights: vocabulary, templates, class names, the way to the benchmark's classes; by hash.</summary>
    Head,

    /// <summary>A benchmark's pictures and labels, by fingerprint.</summary>
    Data,

    /// <summary>Published accuracies of standard models for a benchmark, by hash.</summary>
    Standards,

    /// <summary>A checkpoint's preprocessing.</summary>
    Transform,

    /// <summary>The number format of the forward pass.</summary>
    Precision,

    /// <summary>Where the forward pass ran.</summary>
    Device,

    /// <summary>The version by which the engine computes answers.</summary>
    Engine,

    /// <summary>A metric's name and version.</summary>
    Metric,

    /// <summary>The answers of single samples that a row was computed from, by hash: the baseline that belongs to it. It says nothing about why figures differ.</summary>
    Answers,
}
