using System.Collections.Concurrent;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Transforms;

namespace Behavior.Evaluation;

/// <summary>Decodes and transforms a dataset batch by batch on all cores while the models compute: at most two batches wait.</summary>
sealed class BatchSource(IDataset dataset, Transform transform, int batchSize)
{
    /// <summary>The batches, in order. Ends early with <see cref="OperationCanceledException"/> when cancelled.</summary>
    /// <exception cref="BehaviorException">A picture cannot be read, or its size differs from the first one's.</exception>
    public IEnumerable<Batch> Read(CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var ready = new BlockingCollection<Batch>(boundedCapacity: 2);
        var producer = Task.Run(() => Produce(ready, stop.Token), CancellationToken.None);
        try
        {
            foreach (var batch in ready.GetConsumingEnumerable(cancel)) yield return batch;
            producer.GetAwaiter().GetResult(); // hands on what went wrong
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)producer).AsyncWaitHandle.WaitOne();
        }
    }

    void Produce(BlockingCollection<Batch> ready, CancellationToken cancel)
    {
        try
        {
            for (var first = 0; first < dataset.Samples.Count; first += batchSize)
                ready.Add(Load(first, Math.Min(batchSize, dataset.Samples.Count - first), cancel), cancel);
        }
        finally
        {
            ready.CompleteAdding();
        }
    }

    RgbImage Transformed(int index) => transform.Apply(dataset.Load(index), dataset.Samples[index].Id);

    Batch Load(int first, int count, CancellationToken cancel)
    {
        var start = Transformed(first);
        var (height, width) = (start.Height, start.Width);
        var pixels = new float[count * 3 * height * width];
        try
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancel }, i =>
            {
                var image = i == 0 ? start : Transformed(first + i);
                if (image.Height != height || image.Width != width)
                    throw new BehaviorException("BHV0305", $"Sample '{dataset.Samples[first + i].Id}' of '{dataset.Name}' is {image.Width} x {image.Height} after '{transform}', '{dataset.Samples[first].Id}' is {width} x {height}. A batch needs one size: add a resize and a crop to Preprocess.");
                transform.WriteTo(image, pixels.AsSpan(i * 3 * height * width, 3 * height * width));
            });
        }
        catch (AggregateException several)
        {
            throw several.InnerExceptions.OfType<BehaviorException>().OrderBy(e => e.Message, StringComparer.Ordinal).FirstOrDefault() ?? several.InnerException!;
        }
        return new Batch(first, count, pixels, height, width);
    }
}
