using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation.Labels;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;

namespace Behavior.Evaluation.Passes;

/// <summary>
/// One model in a pass: puts its outputs on each batch into its draft, its answers translated to the benchmark's classes. A model that fails
/// keeps its error and stops; the others go on. Owns model and draft.
/// </summary>
sealed class ModelEvaluation(string checkpoint, IDataset dataset, IModel model, Outputs outputs, AnswerMapping? mapping, Draft draft) : IDisposable
{
    /// <summary>The checkpoint's name.</summary>
    public string Checkpoint => checkpoint;

    /// <summary>What is done.</summary>
    public Draft Draft => draft;

    /// <summary>Whether it looks at pictures.</summary>
    public bool SeesPictures => model.SeesPictures;

    /// <summary>What went wrong; null when all is well.</summary>
    public BehaviorException? Error { get; private set; }

    /// <summary>Computes what is not in the draft yet of a batch.</summary>
    public void Add(PictureBatch batch)
    {
        var done = draft.Samples - batch.First;
        if (Error is not null || done >= batch.Count) return;
        try
        {
            using var rest = done == 0 ? null : batch.Skip(done);
            draft.Append(Translate(model.Run(rest ?? batch, outputs)));
        }
        catch (BehaviorException error)
        {
            Error = error;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        model.Dispose();
        draft.Dispose();
    }

    BatchOutput Translate(BatchOutput output)
    {
        var (columns, values) = (output.Columns.ToArray(), output.Values.ToArray());
        for (var c = 0; c < columns.Length; c++)
        {
            CheckFinite(values[c], output.First, columns[c]);
            if (columns[c].Name == OutputColumn.Scores) (columns[c], values[c]) = (columns[c] with { Width = mapping!.Classes.Count }, mapping.Scores(values[c]));
            if (columns[c].Name == OutputColumn.Answers) values[c] = [.. values[c].Select(answer => (float)mapping!.Answer((int)answer))];
        }
        return output with { Columns = columns, Values = values };
    }

    void CheckFinite(float[] rows, int first, OutputColumn column)
    {
        var bad = Array.FindIndex(rows, v => !float.IsFinite(v));
        if (bad < 0) return;
        var what = column.Name switch { OutputColumn.Scores => "logit", OutputColumn.Features => "feature", _ => $"channel of layer {column.Name}" };
        var sample = dataset.Samples[first + bad / column.Width];
        throw new BehaviorException("BHV0402", $"Checkpoint '{checkpoint}' answers {rows[bad]} for {what} {bad % column.Width} of sample '{sample.Id}' in '{dataset.Name}'. "
            + $"Outputs must be finite. Usual causes: weights with NaN, overflow in half precision, a wrong normalisation.");
    }
}
