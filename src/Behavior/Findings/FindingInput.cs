using Behavior.Evaluation;

namespace Behavior.Findings;

/// <summary>A checkpoint on a benchmark that a finding was measured on.</summary>
public sealed record FindingInput(string Checkpoint, string Benchmark, Provenance Provenance)
{
    /// <summary>The input behind predictions.</summary>
    public static FindingInput Of(Predictions predictions) => new(predictions.Checkpoint, predictions.Benchmark, predictions.Provenance);

    /// <summary>The input behind features.</summary>
    public static FindingInput Of(FeatureTable features) => new(features.Checkpoint, features.Benchmark, features.Provenance);

    /// <summary>The input behind activations.</summary>
    public static FindingInput Of(Activations activations) => new(activations.Checkpoint, activations.Benchmark, activations.Provenance);
}
