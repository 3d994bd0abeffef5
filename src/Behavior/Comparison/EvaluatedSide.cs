using Behavior.Baselines;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Measures;
using Behavior.Metrics;

namespace Behavior.Comparison;

/// <summary>What a checkpoint answers now: from the store, or evaluated.</summary>
/// <param name="evaluations">Its evaluations.</param>
/// <param name="checkpoint">Its name.</param>
/// <param name="description">What to call it; its name unless given.</param>
public sealed class EvaluatedSide(Evaluations evaluations, string checkpoint, string description = "") : IAnswerSide
{
    /// <inheritdoc/>
    public string Description => description.Length > 0 ? description : checkpoint;

    /// <inheritdoc/>
    public string Weights => Provenance.Short(evaluations.Weights(checkpoint));

    /// <inheritdoc/>
    public IReadOnlyList<Answers>? Answers(BaselineRow row, ComparedMetric metric) => metric.Answers(evaluations, checkpoint, row.Dataset);

    /// <inheritdoc/>
    public Estimate? Value(BaselineRow row) => row.Metric == MetricIds.CkaWithin ? Similarity.MeanWithin(evaluations, checkpoint, row.Dataset) : null;
}
