using System.Globalization;
using Behavior.Datasets.Containers.Tables;
using Behavior.Datasets.Labels;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Scores of a table's rows: logits as they are, probabilities as their logarithms.</summary>
sealed class ScoreRows(TableRows rows, NumberColumns columns, LabelSpace classes, bool areLogits)
{
    /// <summary>How far a row's probabilities may sum beside 1: half precision and four printed digits stay below.</summary>
    public const float Tolerance = 0.01f;

    /// <summary>The logarithm of the smallest positive float: a probability that is 0 has none.</summary>
    const float Least = -103.27893f;

    bool _couldBeProbabilities = true;

    /// <summary>The scores.</summary>
    public FloatRows Values { get; } = new(classes.Count);

    /// <summary>Reads the row at hand.</summary>
    /// <param name="top1">The answer that the row names; -1 for none.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public string? Add(int top1)
    {
        var row = Values.Add();
        if (columns.Read(rows, row) is { } problem) return $"{problem} The label space has the {classes.Count:N0} classes {classes}.";
        if (Finite.FirstBad(row) is >= 0 and var bad) return $"the {(areLogits ? "logit" : "probability")} of class '{classes.Ids[bad]}' is {row[bad].ToString(CultureInfo.InvariantCulture)}; "
            + $"scores must be finite.";
        var largest = 0;
        for (var i = 1; i < row.Length; i++) if (row[i] > row[largest]) largest = i;
        if (top1 >= 0 && row[top1] < row[largest])
            return string.Create(CultureInfo.InvariantCulture, $"it answers '{classes.Ids[top1]}' with the score {row[top1]}, and class '{classes.Ids[largest]}' has {row[largest]}. Usual cause: "
                + $"columns of classes in another order than the label space's.");
        return areLogits ? Logits(row) : Probabilities(row);
    }

    /// <summary>Notes where all rows of logits are probabilities: their softmax would be taken of a softmax.</summary>
    public void Check(TableProblems problems)
    {
        if (areLogits && _couldBeProbabilities && Values is { Count: > 0, Width: > 1 })
            problems.Add("these logits, as those of all rows before, are not negative and sum to 1: they are probabilities. Call the column so, or name it with ProbabilitiesColumn.");
    }

    string? Logits(ReadOnlySpan<float> row)
    {
        if (_couldBeProbabilities) _couldBeProbabilities = Sum(row) is var (sum, least) && least >= 0 && Math.Abs(sum - 1) <= Tolerance;
        return null;
    }

    string? Probabilities(Span<float> row)
    {
        var (sum, least) = Sum(row);
        if (least < 0) return string.Create(CultureInfo.InvariantCulture, $"a probability is {least}. Usual cause: logits under the name of probabilities.");
        if (Math.Abs(sum - 1) > Tolerance) return string.Create(CultureInfo.InvariantCulture, $"the probabilities sum to {sum:0.####}; 1 is expected, within {Tolerance}. Usual causes: "
            + $"logits under this name, or some classes left out.");
        for (var i = 0; i < row.Length; i++) row[i] = row[i] > 0 ? MathF.Max(Least, MathF.Log(row[i])) : Least;
        return null;
    }

    static (double Sum, float Least) Sum(ReadOnlySpan<float> row)
    {
        var (sum, least) = (0.0, float.MaxValue);
        foreach (var value in row) (sum, least) = (sum + value, Math.Min(least, value));
        return (sum, least);
    }
}
