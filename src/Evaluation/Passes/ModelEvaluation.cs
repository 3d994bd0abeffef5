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
    IPendingOutput? _pending;

    /// <summary>The checkpoint's name.</summary>
    public string Checkpoint => checkpoint;

    /// <summary>What is done.</summary>
    public Draft Draft => draft;

    /// <summary>Whether it looks at pictures.</summary>
    public bool SeesPictures => model.SeesPictures;

    /// <summary>What went wrong; null when all is well.</summary>
    public BehaviorException? Error { get; private set; }

    /// <summary>Whether it normalises pictures itself.</summary>
    public bool TakesBytes => model.TakesBytes;

    /// <summary>How many pictures of a size its model wants at once; 1 where it fails over the question.</summary>
    public int BatchSize(int width, int height)
    {
        var wanted = 1;
        Guard(() => wanted = model.BatchSize(width, height));
        return wanted;
    }

    /// <summary>
    /// Begins what is not in the draft yet of a batch. What a device computes by itself is put into the draft once the next batch is begun, so that
    /// the device has work while the outputs are read.
    /// </summary>
    public void Add(PictureBatch batch)
    {
        var done = draft.Samples + (_pending?.Count ?? 0) - batch.First;
        if (Error is not null || done >= batch.Count) return;
        IPendingOutput? begun = null;
        Guard(() =>
        {
            using var rest = done == 0 ? null : batch.Skip(done);
            begun = model.Begin(rest ?? batch, outputs);
        });
        Finish();
        if (Error is not null)
        {
            begun?.Dispose();
            return;
        }
        _pending = begun;
        if (begun!.IsReady) Finish();
    }

    /// <summary>Puts what was begun into the draft.</summary>
    public void Finish()
    {
        if (_pending is not { } pending) return;
        _pending = null;
        using (pending) Guard(() => draft.Append(Translate(pending.Take())));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pending?.Dispose();
        model.Dispose();
        draft.Dispose();
    }

    /// <summary>Keeps an error. One of an earlier batch is met later, and takes the other's place.</summary>
    void Guard(Action step)
    {
        try { step(); }
        catch (BehaviorException error) { Error = error; }
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
