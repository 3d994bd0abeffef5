using System.Runtime.InteropServices;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>One pass over a dataset for several models: each picture is decoded once, whatever the number of models, while they compute.</summary>
static class Evaluator
{
    /// <summary>Pictures a forward pass unless told otherwise.</summary>
    public const int BatchSize = 64;

    /// <summary>Runs every model over every sample that is not in its draft.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="transform">Their preprocessing, shared by all <paramref name="models"/>.</param>
    /// <param name="models">The models, in evaluation mode, on <paramref name="device"/>; each keeps its own outputs or error.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="report">Receives progress lines; null for silence.</param>
    /// <param name="batchSize">Pictures a forward pass.</param>
    /// <param name="cancel">Stops between two batches.</param>
    /// <exception cref="BehaviorException">A picture cannot be read or batched.</exception>
    public static void Run(
        IDataset dataset, Transform transform, IReadOnlyList<ModelEvaluation> models, torch.Device device,
        Action<string>? report = null, int batchSize = BatchSize, CancellationToken cancel = default)
    {
        var first = models.Min(m => m.Draft.Samples);
        if (first == dataset.Samples.Count) return; // interrupted after its last batch, before it was published
        var progress = new ProgressMeter($"{dataset.Name} x {models.Count} model(s)", "images", dataset.Samples.Count, report, first);
        var opening = transform.FixedSize is null ? dataset.Load(first) : null; // where the transform leaves the size to the picture, the first one's is everybody's
        var size = transform.FixedSize ?? transform.OutputSize(opening!.Width, opening.Height);
        var pipeline = new ImagePipeline<float>(transform, new ImagePipelineOptions { BatchSize = batchSize, Size = size });
        using var noGradients = torch.inference_mode();
        foreach (var batch in pipeline.Run(Inputs(dataset, first, opening), cancel))
        {
            using var scope = torch.NewDisposeScope();
            using var pause = CollectionPause.Begin();
            var images = ToTensor(batch, pipeline.Size, device);
            foreach (var model in models) model.Add(first, images);
            first += batch.Items.Count;
            progress.Report(first);
            cancel.ThrowIfCancellationRequested();
        }
    }

    static IEnumerable<ImageInput> Inputs(IDataset dataset, int first, RgbImage? opening) =>
        from index in Enumerable.Range(first, dataset.Samples.Count - first)
        select index == first && opening is not null ? ImageInput.FromImage(dataset.Samples[index].Id, () => opening) : dataset.Input(index);

    static torch.Tensor ToTensor(ImageBatch<float> batch, (int Width, int Height) size, torch.Device device)
    {
        var images = torch.empty([batch.Items.Count, 3, size.Height, size.Width], torch.float32);
        batch.Values.Span.CopyTo(MemoryMarshal.Cast<byte, float>(images.bytes));
        return images.to(device);
    }
}
