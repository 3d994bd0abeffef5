using System.Collections.Concurrent;
using Behavior.Datasets;
using Behavior.Toybox.Sets;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Training;

/// <summary>Renders the batches of a training ahead of it, on a thread of its own, a few in stock. Step s always holds the same pictures.</summary>
sealed class BatchSource : IDisposable
{
    const int Stock = 4;
    readonly Recipe _recipe;
    readonly Objective _objective;
    readonly ToySet _set;
    readonly IDataset _dataset;
    readonly BlockingCollection<Batch> _ready = new(Stock);
    readonly CancellationTokenSource _stop = new();
    readonly Task _work;

    public BatchSource(Recipe recipe, Objective objective, int firstStep)
    {
        (_recipe, _objective, _set) = (recipe, objective, ToySets.Find(recipe.Set));
        _dataset = ToySets.Open(recipe.Set, recipe.Resolution);
        _work = Task.Factory.StartNew(() => Work(firstStep), TaskCreationOptions.LongRunning);
    }

    /// <summary>The next step's batch; waits for it. A failure of the rendering thread comes out here.</summary>
    public Batch Take()
    {
        try { return _ready.Take(); }
        catch (InvalidOperationException)
        {
            _work.GetAwaiter().GetResult();
            throw;
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        try { _work.Wait(); }
        catch (AggregateException) { }
        _ready.Dispose();
        _stop.Dispose();
        _dataset.Dispose();
    }

    void Work(int firstStep)
    {
        try
        {
            for (var step = firstStep; step < _recipe.Steps; step++) _ready.Add(Render(step), _stop.Token);
        }
        catch (OperationCanceledException) { }
        finally { _ready.CompleteAdding(); }
    }

    Batch Render(int step)
    {
        var targets = _objective.TargetLength;
        var values = 3 * _recipe.Resolution * _recipe.Resolution;
        var batch = new Batch(new float[_recipe.Batch * values], new long[_recipe.Batch * targets]);
        for (var i = 0; i < _recipe.Batch; i++)
        {
            var seen = step * _recipe.Batch + i;
            var index = seen % _dataset.Samples.Count;
            var key = ToyRandom.Key((ulong)_recipe.Seed, seen);
            Augmentation.Apply(_dataset.Load(index).Pixels, _recipe.Resolution, key, batch.Pixels.AsSpan(i * values, values));
            _objective.WriteTarget(_set, index, key, batch.Targets.AsSpan(i * targets, targets));
        }
        return batch;
    }
}
