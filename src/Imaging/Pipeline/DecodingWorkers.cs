using System.Collections.Concurrent;
using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Pipeline;

/// <summary>The threads of one run. Each has its own workspace; work is handed out picture by picture. Disposing waits for the picture in hand only.</summary>
sealed class DecodingWorkers<T> : IDisposable where T : unmanaged
{
    readonly BlockingCollection<(BatchWork<T> Work, int Slot)> _queue = [];
    readonly Transform _transform;
    readonly Thread[] _threads;
    volatile bool _stopped;

    public DecodingWorkers(Transform transform, int threads)
    {
        _transform = transform;
        _threads = [.. Enumerable.Range(0, threads).Select(i => new Thread(Loop) { IsBackground = true, Name = $"decode-{i}" })];
        foreach (var thread in _threads) thread.Start();
    }

    public void Add(BatchWork<T> work, int count)
    {
        for (var slot = 0; slot < count; slot++) _queue.Add((work, slot));
    }

    public void Dispose()
    {
        _stopped = true;
        _queue.CompleteAdding();
        foreach (var thread in _threads) thread.Join();
        _queue.Dispose();
    }

    void Loop()
    {
        using var workspace = new TransformWorkspace();
        foreach (var (work, slot) in _queue.GetConsumingEnumerable())
        {
            if (_stopped) continue;
            work.Finish(slot, Problem(work, slot, workspace));
        }
    }

    BehaviorException? Problem(BatchWork<T> work, int slot, TransformWorkspace workspace)
    {
        var input = work.Input(slot);
        try
        {
            input.Run(_transform, work.Slot(slot), workspace);
            return null;
        }
        catch (BehaviorException problem)
        {
            return problem.Message.Contains(input.Id, StringComparison.Ordinal) ? problem : new(problem.Code, $"picture '{input.Description}': {problem.Text}", problem);
        }
        // A reader's own error, whatever its type, must name the picture and must not end the process from a worker thread.
        catch (Exception e)
        {
            return new("BHV0207", $"picture '{input.Description}' cannot be read: {e.GetType().Name}: {e.Message} Check the dataset's files and its reader.", e);
        }
    }
}
