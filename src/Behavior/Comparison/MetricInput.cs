using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Manifests.Items;

namespace Behavior.Comparison;

/// <summary>What a metric's figure is computed from.</summary>
/// <param name="Views">Answers, in the order of the metric's views.</param>
/// <param name="Evaluations">Everything else that was measured: other models that a figure refers to.</param>
/// <param name="Checkpoint">Whose figure it is.</param>
/// <param name="Benchmark">The row's benchmark.</param>
public sealed record MetricInput(IReadOnlyList<Predictions> Views, Evaluations Evaluations, CheckpointItem Checkpoint, BenchmarkItem Benchmark);
