using Behavior.Evaluation;
using Behavior.Metrics.Statistics;

namespace Behavior.Findings;

/// <summary>A figure of checkpoints, with what it was measured on.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Inputs">The evaluations behind it.</param>
public sealed record Measured(SampledFigure Figure, IReadOnlyList<EvaluationInput> Inputs)
{
    /// <summary>A figure of one checkpoint's predictions.</summary>
    public static Measured Of(Predictions predictions, Func<Predictions, SampledFigure> figure) => new(figure(predictions), [EvaluationInput.Of(predictions)]);

    /// <summary>The plain mean of figures that stand for themselves.</summary>
    public static Measured Average(IReadOnlyList<Measured> all) => new(SampledFigure.Average([.. all.Select(m => m.Figure)]), InputsOf(all));

    /// <summary>Difference of two figures.</summary>
    public static Measured operator -(Measured a, Measured b) => new(a.Figure - b.Figure, InputsOf([a, b]));

    /// <summary>What several were measured on.</summary>
    public static IReadOnlyList<EvaluationInput> InputsOf(IEnumerable<Measured> all) => [.. all.SelectMany(m => m.Inputs).Distinct()];
}
