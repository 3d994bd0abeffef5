using Behavior.Baselines;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;

namespace Behavior.Comparison;

/// <summary>The answers of single samples that a metric row of a checkpoint is computed from.</summary>
public static class RowAnswers
{
    /// <summary>The answers, in the order of the metric's views; null where the metric has none, or no such answers exist (no temperature fits).</summary>
    public static IReadOnlyList<Answers>? Of(Evaluations evaluations, string metric, string checkpoint, string dataset)
    {
        if (ComparedMetrics.Find(metric) is not { } compared) return null;
        try { return compared.Answers(evaluations, checkpoint, dataset); }
        catch (AbsentException) { return null; }
    }
}
