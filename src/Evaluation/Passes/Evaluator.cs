using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;

namespace Behavior.Evaluation.Passes;

/// <summary>One pass over a dataset for several models: each picture is decoded once, whatever the number of models, while they compute.</summary>
static class Evaluator
{
    /// <summary>Runs every model over every sample that is not in its draft.</summary>
    /// <param name="dataset">The samples.</param>
    /// <param name="transform">Their preprocessing, shared by all <paramref name="models"/>.</param>
    /// <param name="models">The models; each keeps its own outputs or error.</param>
    /// <param name="report">Receives progress lines; null for silence.</param>
    /// <param name="batchSize">Pictures a batch; null for what the models want.</param>
    /// <param name="cancel">Stops between two batches.</param>
    /// <exception cref="BehaviorException">A picture cannot be read or batched.</exception>
    public static void Run(
        IDataset dataset, Transform transform, IReadOnlyList<ModelEvaluation> models, Action<string>? report = null, int? batchSize = null, CancellationToken cancel = default)
    {
        var first = models.Min(m => m.Draft.Samples);
        if (first == dataset.Samples.Count) return; // interrupted after its last batch, before it was published
        var progress = new ProgressMeter($"{dataset.Name} x {models.Count} model(s)", "images", dataset.Samples.Count, report, first);
        try
        {
            foreach (var batch in models.Any(m => m.SeesPictures) ? WithPictures(dataset, transform, models, first, batchSize, cancel) : WithoutPictures(dataset, first, batchSize))
            {
                using (batch)
                    foreach (var model in models) model.Add(batch);
                first += batch.Count;
                progress.Report(first);
                cancel.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            foreach (var model in models) model.Finish();
        }
    }

    static IEnumerable<PictureBatch> WithPictures(IDataset dataset, Transform transform, IReadOnlyList<ModelEvaluation> models, int first, int? batchSize, CancellationToken cancel)
    {
        var opening = transform.FixedSize is null ? dataset.Load(first) : null; // where the transform leaves the size to the picture, the first one's is everybody's
        var size = transform.FixedSize ?? transform.OutputSize(opening!.Width, opening.Height);
        var options = new ImagePipelineOptions { BatchSize = batchSize ?? models.Max(m => m.BatchSize(size.Width, size.Height)), Size = size };
        return models.All(m => m.TakesBytes || !m.SeesPictures)
            ? Batches<byte>((at, samples, bytes) => new(at, samples, size, bytes, transform.Normalization))
            : Batches<float>((at, samples, values) => new(at, samples, size, values));

        IEnumerable<PictureBatch> Batches<T>(Func<int, IReadOnlyList<Sample>, ReadOnlyMemory<T>, PictureBatch> make) where T : unmanaged
        {
            var pipeline = new ImagePipeline<T>(transform, options);
            foreach (var batch in pipeline.Run(Inputs(dataset, first, opening), cancel))
            {
                yield return make(first, Samples(dataset, first, batch.Items.Count), batch.Values);
                first += batch.Items.Count;
            }
        }
    }

    static IEnumerable<PictureBatch> WithoutPictures(IDataset dataset, int first, int? batchSize)
    {
        var size = batchSize ?? PictureBatch.UsualCount;
        for (; first < dataset.Samples.Count; first += size)
            yield return new(first, Samples(dataset, first, Math.Min(size, dataset.Samples.Count - first)), default, default);
    }

    static IReadOnlyList<Sample> Samples(IDataset dataset, int first, int count) => [.. Enumerable.Range(first, count).Select(i => dataset.Samples[i])];

    static IEnumerable<ImageInput> Inputs(IDataset dataset, int first, RgbImage? opening) =>
        from index in Enumerable.Range(first, dataset.Samples.Count - first)
        select index == first && opening is not null ? ImageInput.FromImage(dataset.Samples[index].Id, () => opening) : dataset.Input(index);
}
