using Behavior.Baselines;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Comparison;

/// <summary>
/// How a pinned metric of one checkpoint on one benchmark follows from answers of single samples: what lets the answers of an update stand in for those of
/// its baseline, sample by sample.
/// </summary>
/// <param name="Id">The metric's name and version, see <see cref="Measures.MetricIds"/>.</param>
/// <param name="Direction">Which way it improves.</param>
public sealed record ComparedMetric(string Id, Direction Direction)
{
    /// <summary>The answers that it is computed from, in a fixed order and number.</summary>
    public required Func<CheckpointItem, BenchmarkItem, IReadOnlyList<MetricView>> Views { get; init; }

    /// <summary>What a checkpoint answers now in its views on a benchmark, in their order.</summary>
    public IReadOnlyList<Answers> Answers(Evaluations evaluations, string checkpoint, string dataset) =>
        [.. Views(evaluations.Manifest.Checkpoint(checkpoint), evaluations.Manifest.Benchmark(dataset)).Select(v => v.Of(evaluations, checkpoint))];

    /// <summary>The figure of such answers.</summary>
    public required Func<MetricInput, SampledFigure> Figure { get; init; }

    /// <summary>For a share of right answers in one view: which are right, and which count. Null for any other figure.</summary>
    public Func<Predictions, Marks>? Shares { get; init; }

    /// <summary>A comparison of its own; null for that of the figures, or of the shares.</summary>
    public Func<Predictions, Predictions, PairedChange>? Change { get; init; }

    /// <summary>Whether rows are told class by class, factor by factor and so on.</summary>
    public bool HasSlices { get; init; }
}
