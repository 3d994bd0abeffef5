using Behavior.Baselines;
using Behavior.Manifests.Items;
using Behavior.Metrics;

namespace Behavior.Comparison;

/// <summary>What a baseline keeps.</summary>
/// <param name="baseline">The baseline.</param>
/// <param name="place">Where it lies, in words.</param>
/// <param name="checkpoint">The checkpoint's item.</param>
/// <param name="benchmark">Finds a benchmark's item.</param>
public sealed class BaselineSide(Baseline baseline, string place, CheckpointItem checkpoint, Func<string, BenchmarkItem> benchmark) : IAnswerSide
{
    /// <inheritdoc/>
    public string Description => $"{checkpoint.Name} of {place}";

    /// <inheritdoc/>
    public string Weights => baseline.Weights;

    /// <summary>The baseline.</summary>
    public Baseline Baseline => baseline;

    /// <inheritdoc/>
    public IReadOnlyList<Answers>? Answers(BaselineRow row, ComparedMetric metric)
    {
        if (baseline.Rows.FirstOrDefault(r => r.Name == row.Name) is not { } own || own.Metric != row.Metric) return null;
        List<Answers?> all = [.. metric.Views(checkpoint, benchmark(row.Dataset)).Select(v => baseline.Of(own, v.View))];
        return all.Contains(null) ? null : [.. all.OfType<Answers>()];
    }

    /// <inheritdoc/>
    public Estimate? Value(BaselineRow row) => baseline.Rows.FirstOrDefault(r => r.Name == row.Name && r.Metric == row.Metric)?.Value;
}
