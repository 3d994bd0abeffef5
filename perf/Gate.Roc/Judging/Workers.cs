using System.Diagnostics;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>Runs plants in rounds, one worker a core: a network as small as these gains little from a second thread, and loses much to its waiting where the machine is shared.</summary>
/// <param name="world">What is under test.</param>
/// <param name="plants">What is to be run.</param>
/// <param name="results">Receives the outcomes as they come.</param>
sealed class Workers(World world, IReadOnlyList<Plant> plants, ResultFile results)
{
    /// <summary>Plants of a round: they share the decoding of pictures.</summary>
    const int Together = 8;

    readonly Queue<Plant[]> _waiting = new(Rounds(plants));
    readonly Stopwatch _watch = Stopwatch.StartNew();
    readonly Lock _turn = new();
    int _count;
    double _done;

    /// <summary>Stops between two batches.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Receives the engine's progress lines; null for silence.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Runs them all.</summary>
    public void Run()
    {
        Thread[] threads = [.. Enumerable.Range(0, Math.Min(Environment.ProcessorCount, _waiting.Count)).Select(_ => new Thread(Work))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        if (Cancel.IsCancellationRequested) Console.WriteLine("Stopped. Start it again and it goes on.");
    }

    /// <summary>The cheap ones first, and regressions and harmless changes in turn: a run that is stopped has some of all.</summary>
    static IEnumerable<Plant[]> Rounds(IEnumerable<Plant> plants) =>
        plants.GroupBy(p => (p.Preprocess, p.BaselinePreprocess, p.BaselineServed, p.Precision, p.IsHarmless))
            .SelectMany(g => g.OrderBy(p => p.Cost).Chunk(Together).Select((round, i) => (round, i)))
            .OrderBy(r => (int)r.round[^1].Cost).ThenBy(r => r.i).Select(r => r.round);

    void Work()
    {
        set_num_threads(1);
        var folder = Directory.CreateTempSubdirectory("gate-roc-").FullName;
        try
        {
            var round = new Round(world, folder) { Cancel = Cancel, Report = Report };
            while (Next() is { } some)
                foreach (var (plant, outcome) in some.Zip(round.Run(some))) Take(plant, outcome);
        }
        catch (OperationCanceledException) { }
        finally { Directory.Delete(folder, recursive: true); }
    }

    Plant[]? Next()
    {
        lock (_turn) return _waiting.TryDequeue(out var some) ? some : null;
    }

    void Take(Plant plant, PlantOutcome outcome)
    {
        lock (_turn)
        {
            results.Add(outcome);
            _done += plant.Cost;
            var left = TimeSpan.FromSeconds(_watch.Elapsed.TotalSeconds / _done * (plants.Sum(p => p.Cost) - _done));
            Console.WriteLine($"{++_count,3}/{plants.Count} {Line(plant, outcome)} [{outcome.Seconds:0} s, {_done / _watch.Elapsed.TotalMinutes:0.0} ResNet-20 a minute, {left:h\\:mm\\:ss} left]");
        }
    }

    static string Line(Plant plant, PlantOutcome outcome) => outcome.Error.Length > 0
        ? $"{plant.Name}: {outcome.Verdict}, {outcome.Error}"
        : $"{plant.Name}: {outcome.Verdict}{(outcome.OfFewer != outcome.Verdict ? $" ({outcome.OfFewer} of every fifth)" : "")}, effect {outcome.Effect:0.00} margins "
            + $"(accuracy {-100 * outcome.AccuracyLoss:+0.00;-0.00;0} points, ECE {outcome.EceGrowth:+0.0000;-0.0000;0}), "
            + string.Join(" + ", outcome.Rows.Where(r => r.Blocks || r.Opens).Select(r => r.Catch));
}
