namespace Behavior.Evaluation.Labels;

/// <summary>Every class of the head, as it is.</summary>
sealed class WholeHead : AnswerMapping
{
    public override float[] Scores(float[] scores) => scores;

    public override int Answer(int answer) => answer;
}
