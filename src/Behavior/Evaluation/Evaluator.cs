using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>One pass over a dataset for several models: each picture is decoded once, whatever the number of models.</summary>
public static class Evaluator
{
    /// <summary>Computes the logits of every model on every sample.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="transform">Their preprocessing, shared by all <paramref name="models"/>.</param>
    /// <param name="models">Models by checkpoint name, in evaluation mode, on <paramref name="device"/>.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="report">Receives progress lines; null for silence.</param>
    /// <param name="batchSize">Pictures a forward pass.</param>
    /// <param name="cancel">Stops between two batches.</param>
    /// <returns>By checkpoint, row-major [samples, classes] logits, or the error that stopped this model.</returns>
    /// <exception cref="BehaviorException">A picture cannot be read or batched.</exception>
    public static IReadOnlyDictionary<string, ModelOutput> Run(
        IDataset dataset, Transform transform, IReadOnlyDictionary<string, VisionModel> models,
        torch.Device device, Action<string>? report = null, int batchSize = 64, CancellationToken cancel = default)
    {
        var outputs = models.ToDictionary(m => m.Key, m => new ModelOutput(m.Key, dataset));
        var progress = new ProgressMeter($"{dataset.Name} x {models.Count} model(s)", "images", dataset.Samples.Count, report);
        using var noGradients = torch.inference_mode();
        foreach (var batch in new BatchSource(dataset, transform, batchSize).Read(cancel))
        {
            using var scope = torch.NewDisposeScope();
            var images = torch.tensor(batch.Pixels, [batch.Count, 3, batch.Height, batch.Width], device: device);
            foreach (var (name, model) in models)
                outputs[name].Add(batch, model, images);
            progress.Report(batch.First + batch.Count);
        }
        return outputs;
    }
}
