using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Pipeline;

/// <summary>
/// Files to batches of tensors: decoded and transformed by several threads, handed out in the order of the inputs, with a bounded number of
/// batches in memory. A run may be abandoned at any time by leaving its loop. One pipeline may serve several runs, one after the other.
/// </summary>
/// <typeparam name="T"><see cref="float"/>, <see cref="Half"/>, or <see cref="byte"/> (bytes are not normalised).</typeparam>
public sealed class ImagePipeline<T> where T : unmanaged
{
    readonly Transform _transform;
    readonly ImagePipelineOptions _options;

    /// <summary>Prepares a pipeline; nothing runs yet.</summary>
    /// <param name="transform">What happens to each picture.</param>
    /// <param name="options">Threads, batch size, policy.</param>
    /// <exception cref="BehaviorException">BHV0220: an option is out of range, or neither transform nor options fix the size.</exception>
    public ImagePipeline(Transform transform, ImagePipelineOptions? options = null)
    {
        (_transform, _options) = (transform, options ?? new());
        Size = transform.FixedSize ?? _options.Size
            ?? throw new BehaviorException("BHV0220", $"transform '{transform}' gives pictures of differing sizes, which do not fit one batch. "
                + "End it with center-crop(...) or an exact resize, or set Size where all pictures have one size already.");
        Require(nameof(_options.Threads), _options.Threads, 1);
        Require(nameof(_options.BatchSize), _options.BatchSize, 1);
        Require(nameof(_options.Batches), _options.Batches, 2);
        if (Size.Width < 1 || Size.Height < 1 || (long)Size.Width * Size.Height > TransformLimits.MostPixels)
            throw new BehaviorException("BHV0220", $"a batch of pictures of {Size.Width:N0} x {Size.Height:N0}: at least 1 and at most {TransformLimits.MostPixels:N0} pixels each are allowed. "
                + "Resize or crop to what the network takes.");
        if (3L * Size.Width * Size.Height * _options.BatchSize > Array.MaxLength)
            throw new BehaviorException("BHV0220", $"a batch of {_options.BatchSize} pictures of {Size.Width} x {Size.Height} does not fit one array; use a smaller BatchSize.");
    }

    /// <summary>Width and height of every picture in a batch.</summary>
    public (int Width, int Height) Size { get; }

    /// <summary>Runs over pictures.</summary>
    /// <param name="inputs">The pictures; enumerated lazily, on the consumer's thread.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <returns>Batches in order; each is valid until the next one is asked for.</returns>
    /// <exception cref="BehaviorException">The error of the first unreadable picture in the order of the inputs: a silently smaller dataset would change every number.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IEnumerable<ImageBatch<T>> Run(IEnumerable<ImageInput> inputs, CancellationToken cancel = default)
    {
        using var workers = new DecodingWorkers<T>(_transform, _options.Threads);
        var free = new Queue<BatchWork<T>>(Enumerable.Range(0, _options.Batches).Select(_ => new BatchWork<T>(_options.BatchSize, 3 * Size.Width * Size.Height)));
        var started = new Queue<BatchWork<T>>();
        using var chunks = inputs.Chunk(_options.BatchSize).GetEnumerator();
        while (true)
        {
            while (free.Count > 0 && chunks.MoveNext())
            {
                cancel.ThrowIfCancellationRequested();
                started.Enqueue(free.Dequeue());
                started.Last().Begin(chunks.Current);
                workers.Add(started.Last(), chunks.Current.Length);
            }
            if (!started.TryDequeue(out var work)) yield break;
            work.Wait(cancel);
            if (work.FirstProblem is { } problem) throw problem;
            yield return work.ToBatch();
            free.Enqueue(work);
        }
    }

    static void Require(string option, int value, int least)
    {
        if (value < least) throw new BehaviorException("BHV0220", $"{option} is {value}; it must be at least {least}.");
    }
}
