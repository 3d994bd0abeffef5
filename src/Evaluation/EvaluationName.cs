namespace Behavior.Evaluation;

/// <summary>Which evaluation: names of the manifest, and what is put into the preprocessing.</summary>
readonly record struct EvaluationName(string Checkpoint, string Benchmark, string Perturbation);
