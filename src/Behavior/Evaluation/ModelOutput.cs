using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>Collects one model's logits over a pass. A model that fails stops collecting and keeps its error; the others go on.</summary>
public sealed class ModelOutput
{
    readonly string _checkpoint;
    readonly IDataset _dataset;
    readonly float[] _logits;

    internal ModelOutput(string checkpoint, IDataset dataset)
    {
        (_checkpoint, _dataset) = (checkpoint, dataset);
        _logits = new float[dataset.Samples.Count * dataset.Classes.Count];
    }

    /// <summary>What went wrong; null when all is well.</summary>
    public BehaviorException? Error { get; private set; }

    /// <summary>The logits, row-major [samples, classes].</summary>
    /// <exception cref="BehaviorException">This model failed.</exception>
    public float[] Logits => Error is null ? _logits : throw Error;

    internal void Add(Batch batch, VisionModel model, torch.Tensor images)
    {
        if (Error is not null) return;
        try
        {
            var classes = _dataset.Classes.Count;
            using var scope = torch.NewDisposeScope();
            using var pause = CollectionPause.Begin();
            var answer = model.forward(images).to(torch.float32).cpu();
            if (answer.dim() != 2 || answer.shape[1] != classes)
                throw new BehaviorException("BHV0403", $"Checkpoint '{_checkpoint}' answers with {answer.shape[^1]} classes, benchmark '{_dataset.Name}' has {classes}. Usual cause: a head for another label space. Use a benchmark of the same classes.");
            var rows = answer.data<float>().ToArray();
            CheckFinite(rows, batch.First, classes);
            rows.CopyTo(_logits.AsSpan(batch.First * classes));
        }
        catch (BehaviorException error)
        {
            Error = error;
        }
        catch (Exception failure) when (failure is System.Runtime.InteropServices.ExternalException or InvalidOperationException)
        {
            Error = new BehaviorException("BHV0404", $"Checkpoint '{_checkpoint}' cannot take pictures of {images.shape[3]} x {images.shape[2]} from '{_dataset.Name}': {failure.Message.Split('\n')[0]} Usual cause: Preprocess gives another size than the architecture's.", failure);
        }
    }

    void CheckFinite(float[] rows, int first, int classes)
    {
        var bad = Array.FindIndex(rows, v => !float.IsFinite(v));
        if (bad < 0) return;
        var sample = _dataset.Samples[first + bad / classes];
        throw new BehaviorException("BHV0402", $"Checkpoint '{_checkpoint}' answers {rows[bad]} for class {bad % classes} of sample '{sample.Id}' in '{_dataset.Name}'. Logits must be finite. Usual causes: weights with NaN, overflow in half precision, a wrong normalisation.");
    }
}
