using Behavior.Metrics.Recognition;

namespace Behavior.Evaluation.Labels;

/// <summary>Groups of the head's classes: a group's score is the logarithm of its members' mean probability.</summary>
sealed class GroupedHead(IReadOnlyList<IReadOnlyList<int>> members, int headClasses) : AnswerMapping
{
    /// <summary>The logarithm of the smallest positive float: a mean that is 0 has none.</summary>
    const float Least = -103.27893f;

    readonly ClassGroups _groups = new(members, headClasses);

    public override float[] Scores(float[] scores)
    {
        var decided = _groups.ByMeanProbability(scores);
        var logarithms = new float[decided.Decisions.Length * _groups.Count];
        for (var i = 0; i < decided.Decisions.Length; i++)
        {
            var row = logarithms.AsSpan(i * _groups.Count, _groups.Count);
            for (var g = 0; g < row.Length; g++) row[g] = Math.Max(Least, (float)Math.Log(decided.MeanProbabilities(i)[g]));
            Prefer(row, decided.Decisions[i]);
        }
        return logarithms;
    }

    public override int Answer(int answer) => answer < 0 ? -1 : _groups.OwnerOf(answer);

    /// <summary>Two means that differ may have equal logarithms in single precision: the decision, made on the means, stays the largest.</summary>
    static void Prefer(Span<float> row, int decision)
    {
        for (var g = 0; g < row.Length; g++)
            if (g != decision && row[g] >= row[decision]) row[decision] = MathF.BitIncrement(row[g]);
    }
}
