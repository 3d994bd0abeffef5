using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using Behavior.Storage;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>
/// One model in a pass: puts its outputs on each batch into its draft. A model that fails keeps its error and stops; the others go on.
/// Owns model and draft.
/// </summary>
sealed class ModelEvaluation(string checkpoint, IDataset dataset, VisionModel model, Outputs outputs, Draft draft) : IDisposable
{
    readonly ActivationProbe? _probe = outputs.HasFlag(Outputs.Activations) ? new(model) : null;

    /// <summary>The checkpoint's name.</summary>
    public string Checkpoint => checkpoint;

    /// <summary>What is collected.</summary>
    public Outputs Outputs => outputs;

    /// <summary>What is done.</summary>
    public Draft Draft => draft;

    /// <summary>What went wrong; null when all is well.</summary>
    public BehaviorException? Error { get; private set; }

    /// <summary>Computes what is not in the draft yet of the samples from <paramref name="first"/> on.</summary>
    /// <param name="first">Index of the first sample.</param>
    /// <param name="images">Pictures, [N, 3, H, W], on the model's device.</param>
    public void Add(int first, torch.Tensor images)
    {
        var done = draft.Samples - first;
        if (Error is not null || done >= images.shape[0]) return;
        try
        {
            using var scope = torch.NewDisposeScope();
            draft.Append(Forward(first + done, done == 0 ? images : images[done..]));
        }
        catch (BehaviorException error)
        {
            Error = error;
        }
        catch (Exception failure) when (failure is System.Runtime.InteropServices.ExternalException or InvalidOperationException)
        {
            Error = new BehaviorException("BHV0404", $"Checkpoint '{checkpoint}' cannot take pictures of {images.shape[3]} x {images.shape[2]} from '{dataset.Name}': {failure.Message.Split('\n')[0]} Usual cause: Preprocess gives another size than the architecture's.", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        model.Dispose();
        draft.Dispose();
    }

    BatchOutput Forward(int first, torch.Tensor images)
    {
        var count = (int)images.shape[0];
        var columns = new List<OutputColumn>();
        var values = new List<float[]>();
        torch.Tensor pooled;
        using (_probe?.Watch(count)) pooled = model.Pooled(images);
        if (outputs.HasFlag(Outputs.Logits)) Put(OutputColumn.Logits, Logits(pooled), "logit");
        if (outputs.HasFlag(Outputs.Features)) Put(OutputColumn.Features, pooled, "feature");
        foreach (var (column, layer) in _probe?.Outputs ?? [])
        {
            CheckFinite(layer, first, column.Width, $"channel of layer {column.Name}");
            columns.Add(column);
            values.Add(layer);
        }
        return new(first, count, columns, values);

        void Put(string name, torch.Tensor rows, string what)
        {
            var matrix = rows.to(torch.float32).cpu().contiguous();
            var width = (int)(matrix.numel() / count);
            var numbers = matrix.data<float>().ToArray();
            CheckFinite(numbers, first, width, what);
            columns.Add(new(name, width));
            values.Add(numbers);
        }
    }

    torch.Tensor Logits(torch.Tensor pooled)
    {
        var logits = model.Classify(pooled);
        return logits.dim() == 2 && logits.shape[1] == dataset.Classes.Count ? logits : throw ClassifierHead.Misfit(checkpoint, logits.shape[^1], dataset);
    }

    void CheckFinite(float[] rows, int first, int width, string what)
    {
        var bad = Array.FindIndex(rows, v => !float.IsFinite(v));
        if (bad < 0) return;
        var sample = dataset.Samples[first + bad / width];
        throw new BehaviorException("BHV0402", $"Checkpoint '{checkpoint}' answers {rows[bad]} for {what} {bad % width} of sample '{sample.Id}' in '{dataset.Name}'. Outputs must be finite. Usual causes: weights with NaN, overflow in half precision, a wrong normalisation.");
    }
}
