namespace Behavior.Evaluation.Passes;

/// <summary>The columns of a finished draft as what they are.</summary>
sealed class CollectedOutputs(IReadOnlyList<OutputColumn> columns, IReadOnlyList<float[]> matrices)
{
    /// <summary>Scores, or answers with or without confidences; null where none were collected.</summary>
    public AnswerTable? Answers
    {
        get
        {
            if (Find(OutputColumn.Scores) is var (scores, classes)) return AnswerTable.OfScores(scores, classes);
            if (Find(OutputColumn.Answers) is not var (answers, _)) return null;
            return AnswerTable.OfClasses([.. answers.Select(a => (int)a)], Find(OutputColumn.Confidences)?.Values);
        }
    }

    /// <summary>Pooled features; null where none were collected.</summary>
    public float[]? Features => Find(OutputColumn.Features)?.Values;

    /// <summary>Layers in the order in which they compute; null where none were collected.</summary>
    public IReadOnlyList<LayerActivation>? Layers
    {
        get
        {
            var layers = columns.Zip(matrices).Where(c => c.First.Kind is not null).ToList();
            return layers.Count == 0 ? null
                : [.. layers.Select((l, i) => new LayerActivation(l.First.Name, l.First.Kind!.Value, layers.Count == 1 ? 0 : (double)i / (layers.Count - 1), l.First.Width, l.Second))];
        }
    }

    (float[] Values, int Width)? Find(string name)
    {
        for (var c = 0; c < columns.Count; c++) if (columns[c].Name == name) return (matrices[c], columns[c].Width);
        return null;
    }
}
