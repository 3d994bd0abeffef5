using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Imaging.Transforms;
using Behavior.Manifests;
using Behavior.ModelZoo;
using Behavior.Snapshots;
using TorchSharp;

namespace Behavior;

/// <summary>
/// One run of the suite: owns the device, the datasets and the predictions. Predictions are taken from the store, or computed in one
/// pass for every checkpoint of the zoo that lacks them, and kept. Thread-safe; evaluations take turns.
/// </summary>
public sealed class BehaviorRun : IDisposable
{
    readonly Lock _turn = new();
    readonly Dictionary<string, IDataset> _datasets = [];
    readonly Dictionary<(string Checkpoint, string Benchmark, string Perturbation), Outcome> _outcomes = [];
    readonly PredictionStore _store;
    torch.Device? _device;

    /// <summary>A run over the manifest beside the running program.</summary>
    public BehaviorRun() : this(ManifestReader.Read()) { }

    BehaviorRun(Manifest manifest)
    {
        Manifest = manifest;
        _store = new PredictionStore(Path.Combine(manifest.Artifacts, "predictions"));
        Snapshots = new SnapshotFolder(manifest.Snapshots);
        Results = new ResultFolder(Path.Combine(manifest.Artifacts, "results"));
    }

    /// <summary>A run over the given manifest.</summary>
    public static BehaviorRun Of(Manifest manifest) => new(manifest);

    /// <summary>What is under test.</summary>
    public Manifest Manifest { get; }

    /// <summary>The pinned results.</summary>
    public SnapshotFolder Snapshots { get; }

    /// <summary>What this run measured.</summary>
    public ResultFolder Results { get; }

    /// <summary>Receives progress lines; null for silence.</summary>
    public Action<string>? Report { get; set; }

    /// <summary>Stops evaluations between two batches.</summary>
    public CancellationToken Cancel { get; set; }

    /// <summary>How many evaluations this run had to compute; the rest came from the store.</summary>
    public int Computed { get; private set; }

    /// <summary>The checkpoints of the zoo in use that belong to a group.</summary>
    /// <param name="family">Architecture family, for example <c>vit</c>; null for all.</param>
    /// <param name="paradigm"><c>sup</c>, <c>clip</c>, or <c>pre</c>; null for all that answer with classes, which <c>pre</c> does not.</param>
    /// <param name="control">What the checkpoints control for, for example <c>samples</c>; empty for the ordinary ones.</param>
    public IReadOnlyList<string> Group(string? family = null, string? paradigm = null, string control = "") =>
        [.. Manifest.Checkpoints
            .Where(c => c.Zoo == Manifest.Zoo && c.Control == control && (family is null || c.Family == family))
            .Where(c => paradigm is null ? c.Answers : c.Paradigm == paradigm)
            .Select(c => c.Name)];

    /// <summary>What a checkpoint answers on a benchmark.</summary>
    /// <param name="checkpoint">Its name in the manifest.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    /// <param name="perturbation">Steps put into the checkpoint's preprocessing, for example <c>corrupt(fog,3)</c> or <c>crop-scale(1.25,supervised,64)</c>; empty for none.</param>
    /// <exception cref="AbsentException">BHV0102 or BHV0301: weights or data are not on this machine.</exception>
    /// <exception cref="BehaviorException">BHV0403: the checkpoint has no head for the benchmark's classes. Anything else that is wrong with weights, data or answers.</exception>
    public Predictions Predict(string checkpoint, string benchmark, string perturbation = "")
    {
        lock (_turn)
        {
            var key = (checkpoint, benchmark, perturbation);
            if (!_outcomes.ContainsKey(key)) Evaluate(Manifest.Checkpoint(checkpoint), Manifest.Benchmark(benchmark), perturbation);
            return _outcomes[key].Get();
        }
    }

    /// <summary>What each of several checkpoints answers on a benchmark, in their order.</summary>
    public IReadOnlyList<Predictions> Predict(IEnumerable<string> checkpoints, string benchmark, string perturbation = "") =>
        [.. checkpoints.Select(c => Predict(c, benchmark, perturbation))];

    /// <summary>The vectors that a checkpoint makes of a benchmark's samples before its classifier. Its head need not fit the benchmark's classes.</summary>
    /// <exception cref="AbsentException">BHV0102 or BHV0301: weights or data are not on this machine.</exception>
    /// <exception cref="BehaviorException">Anything else that is wrong with weights or data.</exception>
    public FeatureTable Features(string checkpoint, string benchmark) => throw new NotImplementedException();

    /// <summary>What every named layer of a checkpoint's image network puts out on a benchmark's samples, averaged over positions.</summary>
    /// <exception cref="AbsentException">BHV0102 or BHV0301: weights or data are not on this machine.</exception>
    /// <exception cref="BehaviorException">Anything else that is wrong with weights or data.</exception>
    public Activations Activations(string checkpoint, string benchmark) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var dataset in _datasets.Values) dataset.Dispose();
    }

    /// <summary>One pass for <paramref name="wanted"/> and every other checkpoint of its zoo that goes with it and is not known yet.</summary>
    void Evaluate(CheckpointItem wanted, BenchmarkItem benchmark, string perturbation)
    {
        var together = Manifest.Checkpoints
            .Where(c => c.Name == wanted.Name || (c.Zoo == wanted.Zoo && c.Preprocess == wanted.Preprocess))
            .Where(c => !_outcomes.ContainsKey((c.Name, benchmark.Name, perturbation)));
        var transform = Perturbation.Apply(Transform.Parse(wanted.Preprocess), perturbation);
        var pass = new Pass(benchmark.Name, Open(benchmark), transform, _store, Device);
        foreach (var (checkpoint, outcome) in pass.Run(together, Report, Cancel)) _outcomes[(checkpoint, benchmark.Name, perturbation)] = outcome;
        Computed += pass.Computed;
    }

    IDataset Open(BenchmarkItem item)
    {
        if (!_datasets.TryGetValue(item.Name, out var dataset))
            _datasets[item.Name] = dataset = DataFiles.Open(item);
        if (dataset.Samples.Count == 0)
            throw new BehaviorException("BHV0306", $"Benchmark '{item.Name}' has no samples: no figure is defined on it. Usual cause: Root names an empty folder ({item.Root}).");
        return dataset;
    }

    torch.Device Device => _device ??= TorchDevice.Choose();
}
