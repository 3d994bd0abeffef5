using Behavior.Diagnostics;

namespace Behavior.Evaluation.Passes;

/// <summary>What became of one checkpoint in a pass: its outputs, or why there are none.</summary>
/// <param name="Checkpoint">The checkpoint's name.</param>
sealed record PassResult(string Checkpoint)
{
    /// <summary>Class scores, if they were collected.</summary>
    public Predictions? Predictions { get; init; }

    /// <summary>Pooled features, if they were collected.</summary>
    public FeatureTable? Features { get; init; }

    /// <summary>Intermediate outputs, if they were collected.</summary>
    public Activations? Activations { get; init; }

    /// <summary>What went wrong.</summary>
    public BehaviorException? Error { get; init; }

    /// <summary>Whether the store can give all of it again.</summary>
    public bool Again { get; init; }
}
