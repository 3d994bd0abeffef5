using Behavior.Diagnostics;

namespace Behavior.Imaging.Pipeline;

/// <summary>A batch in the making: slots that threads fill in any order, and a signal when all are done. Reused from batch to batch.</summary>
sealed class BatchWork<T>(int size, int pictureLength) where T : unmanaged
{
    readonly T[] _values = GC.AllocateUninitializedArray<T>(checked(size * pictureLength));
    readonly ImageInput[] _inputs = new ImageInput[size];
    readonly BehaviorException?[] _problems = new BehaviorException?[size];
    readonly ManualResetEventSlim _done = new();
    int _count, _open;

    /// <summary>Starts over with these inputs.</summary>
    public void Begin(IReadOnlyList<ImageInput> inputs)
    {
        for (var i = 0; i < inputs.Count; i++) (_inputs[i], _problems[i]) = (inputs[i], null);
        (_count, _open) = (inputs.Count, inputs.Count);
        _done.Reset();
    }

    public ImageInput Input(int slot) => _inputs[slot];

    public Span<T> Slot(int slot) => _values.AsSpan(slot * pictureLength, pictureLength);

    public void Finish(int slot, BehaviorException? problem)
    {
        _problems[slot] = problem;
        if (Interlocked.Decrement(ref _open) == 0) _done.Set();
    }

    public void Wait(CancellationToken cancel) => _done.Wait(cancel);

    /// <summary>The first problem in the order of the inputs, whichever thread met it first.</summary>
    public BehaviorException? FirstProblem => _problems.AsSpan(0, _count).ToArray().FirstOrDefault(p => p is not null);

    public ImageBatch<T> ToBatch() => new(_values, pictureLength, _inputs[.._count]);
}
