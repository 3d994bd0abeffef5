using Behavior.Baselines;
using Behavior.Datasets;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;

namespace Behavior.Comparison;

/// <summary>Answers that a metric is computed from, and how a checkpoint gives them now.</summary>
/// <param name="View">Which answers.</param>
/// <param name="Ask">Gives them: evaluations and the checkpoint's name.</param>
public sealed record MetricView(AnswerView View, Func<Evaluations, string, Predictions> Ask)
{
    /// <summary>What a checkpoint answers as it is.</summary>
    public static MetricView Own(string benchmark) => new(new(benchmark, ""), (evaluations, checkpoint) => evaluations.Predict(checkpoint, benchmark));

    /// <summary>A checkpoint's answers in this view, as a baseline keeps them; computed once.</summary>
    public Answers Of(Evaluations evaluations, string checkpoint) =>
        evaluations.Once((nameof(MetricView), checkpoint, View), () => Answers.Of(View, Ask(evaluations, checkpoint)));
}
