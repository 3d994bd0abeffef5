using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>Makes some plants, has the engine evaluate them in shared passes, and judges each. Baselines are made once a run.</summary>
/// <param name="world">What is under test.</param>
/// <param name="folder">A folder for files and the store; nothing of a plant stays there.</param>
sealed class Round(World world, string folder)
{
    readonly Dictionary<string, Baseline> _baselines = [];
    readonly Dictionary<int, FeatureTable> _features = [];

    /// <summary>Stops between two batches.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Receives the engine's progress lines; null for silence.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>The outcomes, in the order of the plants.</summary>
    public IEnumerable<PlantOutcome> Run(IReadOnlyList<Plant> plants)
    {
        List<(string Name, Plant Plant)> named = [.. plants.Select((p, i) => ($"plant-{i}", p))];
        var manifest = world.Manifest(folder, named);
        var store = EvaluationStore.Of(manifest);
        using var evaluations = new Evaluations(manifest, ModelSources.Catalogue(typeof(ServedSource).Assembly), store) { Cancel = Cancel, Report = Report };
        List<BaselineSide> baselines = [.. plants.Select(p => BaselineOf(evaluations, World.BaselineOf(p)))];
        var stays = store.Entries().Select(e => e.Path).ToHashSet();
        foreach (var (name, plant) in named) Make(evaluations, name, plant);
        stays.UnionWith(store.Entries().Where(e => e.Kind == EntryKind.Features).Select(e => e.Path));
        try
        {
            foreach (var ((name, plant), baseline) in named.Zip(baselines))
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                yield return Judge.Of(evaluations, baseline, name, plant) with { Seconds = watch.Elapsed.TotalSeconds };
            }
        }
        finally
        {
            foreach (var (name, plant) in named) File.Delete(World.FileOf(folder, name, plant));
            foreach (var entry in store.Entries().Where(e => !stays.Contains(e.Path))) File.Delete(entry.Path);
        }
    }

    /// <summary>What an untouched checkpoint answers, kept as accepting it would keep it.</summary>
    BaselineSide BaselineOf(Evaluations evaluations, string checkpoint)
    {
        if (!_baselines.TryGetValue(checkpoint, out var baseline))
        {
            var (rows, answers) = (new List<BaselineRow>(), new List<Answers>());
            foreach (var (theory, metric, dataset) in World.Rows)
            {
                var of = RowAnswers.Of(evaluations, metric, checkpoint, dataset) ?? throw new BehaviorException("BHV0448", $"'{checkpoint}' gives no answers on '{dataset}'.");
                rows.Add(new($"{theory}_model={checkpoint}_dataset={dataset}", metric, dataset, "") { Answers = [.. of.Select(a => a.Hash)] });
                answers.AddRange(of);
            }
            _baselines[checkpoint] = baseline = Baseline.Empty(checkpoint).With(Provenance.Short(evaluations.Weights(checkpoint)), rows, answers);
        }
        return new(baseline, "the untouched checkpoint", evaluations.Manifest.Checkpoint(checkpoint), evaluations.Manifest.Benchmark);
    }

    void Make(Evaluations evaluations, string name, Plant plant)
    {
        using var pause = ModelZoo.CollectionPause.Begin(); // other workers allocate meanwhile
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        using var weights = Weights.Of(world.WeightsOf(plant.Layers ?? plant.Base));
        plant.Change(weights, new(() => FeaturesOf(evaluations, plant.Base)));
        plant.Write(World.FileOf(folder, name, plant), weights);
    }

    FeatureTable FeaturesOf(Evaluations evaluations, int layers) => _features.TryGetValue(layers, out var known)
        ? known
        : _features[layers] = evaluations.Features(World.NameOf(layers), World.Photographs);
}
