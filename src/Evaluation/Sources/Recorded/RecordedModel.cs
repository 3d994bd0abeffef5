namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Answers and features that were recorded, sample by sample.</summary>
/// <param name="table">The table.</param>
/// <param name="rowOf">For each sample of the dataset its row; -1 where there is none, which leaves scores and confidences out.</param>
sealed class RecordedModel(RecordedTable table, int[] rowOf) : IModel
{
    readonly bool _isWhole = !rowOf.Contains(-1);

    public bool SeesPictures => false;

    public BatchOutput Run(PictureBatch batch, Outputs wanted)
    {
        var (columns, values) = (new List<OutputColumn>(), new List<float[]>());
        var rows = rowOf.AsSpan(batch.First, batch.Count);
        if (wanted.HasFlag(Outputs.Answers) && table.Has.HasFlag(Outputs.Answers)) AddAnswers(rows, columns, values);
        if (wanted.HasFlag(Outputs.Features) && table.Features is { } features && _isWhole)
        {
            columns.Add(new(OutputColumn.Features, features.Width));
            values.Add(features.Take(rows));
        }
        return new(batch.First, batch.Count, columns, values);
    }

    public void Dispose() { }

    void AddAnswers(ReadOnlySpan<int> rows, List<OutputColumn> columns, List<float[]> values)
    {
        if (_isWhole && table.Scores is { } scores)
        {
            columns.Add(new(OutputColumn.Scores, scores.Width));
            values.Add(scores.Take(rows));
            return;
        }
        columns.Add(new(OutputColumn.Answers, 1));
        values.Add([.. rows.ToArray().Select(r => (float)Answer(r))]);
        if (!_isWhole || table.Confidences is not { } confidences) return;
        columns.Add(new(OutputColumn.Confidences, 1));
        values.Add([.. rows.ToArray().Select(r => confidences[r])]);
    }

    /// <summary>The row's answer; the first of the largest scores where none is said.</summary>
    int Answer(int row)
    {
        if (row < 0) return -1;
        if (table.Top1 is { } top1) return top1[row];
        var (scores, best) = (table.Scores!, 0);
        for (var i = 1; i < scores.Width; i++) if (scores[row][i] > scores[row][best]) best = i;
        return best;
    }
}
