using Behavior.Evaluation;
using Behavior.Snapshots;

namespace Behavior.Findings;

/// <summary>A checkpoint on a benchmark that something was measured on.</summary>
public sealed record EvaluationInput(string Checkpoint, string Benchmark, Provenance Provenance)
{
    /// <summary>What a snapshot keeps of it.</summary>
    public IEnumerable<SnapshotInput> SnapshotInputs => SnapshotInput.Behind(Checkpoint, Benchmark, Provenance);

    /// <summary>The input behind predictions.</summary>
    public static EvaluationInput Of(Predictions predictions) => new(predictions.Checkpoint, predictions.Benchmark, predictions.Provenance);

    /// <summary>The input behind features.</summary>
    public static EvaluationInput Of(FeatureTable features) => new(features.Checkpoint, features.Benchmark, features.Provenance);

    /// <summary>The input behind activations.</summary>
    public static EvaluationInput Of(Activations activations) => new(activations.Checkpoint, activations.Benchmark, activations.Provenance);
}
