using Behavior.Metrics.Recognition;

namespace Behavior.Evaluation.Labels;

/// <summary>Some classes of the head, in the benchmark's order; the others are masked before arg-max and softmax.</summary>
sealed class MaskedHead(int[] columns, int headClasses) : AnswerMapping
{
    readonly ClassSubset _subset = new(columns, headClasses);

    public override float[] Scores(float[] scores) => _subset.Select(scores);

    public override int Answer(int answer) => Array.IndexOf(columns, answer);
}
