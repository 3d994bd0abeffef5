using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Imaging.Transforms;
using Behavior.Manifests;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
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
    readonly Dictionary<(string Checkpoint, string Benchmark), Lazy<Predictions>> _predictions = [];
    readonly Dictionary<string, string> _hashes = [];
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
    /// <param name="paradigm"><c>sup</c> or <c>clip</c>; null for both.</param>
    public IReadOnlyList<string> Group(string? family = null, string? paradigm = null) =>
        [.. Manifest.Checkpoints
            .Where(c => c.Zoo == Manifest.Zoo && (family is null || c.Family == family) && (paradigm is null || c.Paradigm == paradigm))
            .Select(c => c.Name)];

    /// <summary>What a checkpoint answers on a benchmark.</summary>
    /// <exception cref="AbsentException">BHV0102 or BHV0301: weights or data are not on this machine.</exception>
    /// <exception cref="BehaviorException">Anything else that is wrong with weights, data or answers.</exception>
    public Predictions Predict(string checkpoint, string benchmark)
    {
        lock (_turn)
        {
            var key = (checkpoint, benchmark);
            if (!_predictions.ContainsKey(key)) Evaluate(Manifest.Checkpoint(checkpoint), Manifest.Benchmark(benchmark));
            return _predictions[key].Value;
        }
    }

    /// <summary>What each of several checkpoints answers on a benchmark, in their order.</summary>
    public IReadOnlyList<Predictions> Predict(IEnumerable<string> checkpoints, string benchmark) =>
        [.. checkpoints.Select(c => Predict(c, benchmark))];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var dataset in _datasets.Values) dataset.Dispose();
    }

    /// <summary>Fills the predictions of <paramref name="wanted"/>, and in the same pass those of every other checkpoint that goes with it.</summary>
    void Evaluate(CheckpointItem wanted, BenchmarkItem benchmark)
    {
        var dataset = Open(benchmark);
        var together = Manifest.Checkpoints
            .Where(c => c.Name == wanted.Name || (c.Zoo == wanted.Zoo && c.Preprocess == wanted.Preprocess))
            .Where(c => !_predictions.ContainsKey((c.Name, benchmark.Name)))
            .ToList();
        var missing = new Dictionary<string, VisionModel>();
        var provenances = new Dictionary<string, Provenance>();
        try
        {
            foreach (var item in together)
            {
                Keep(item, benchmark, () =>
                {
                    var provenance = provenances[item.Name] = ProvenanceOf(item, dataset);
                    var stored = _store.TryRead(provenance, dataset.Samples.Count, dataset.Classes.Count);
                    if (stored is not null) return stored;
                    missing[item.Name] = LoadModel(item);
                    return null;
                }, dataset, provenances);
            }
            if (missing.Count > 0) Compute(wanted.Preprocess, benchmark, dataset, missing, provenances);
        }
        finally
        {
            foreach (var model in missing.Values) model.Dispose();
        }
    }

    void Compute(string preprocess, BenchmarkItem benchmark, IDataset dataset, Dictionary<string, VisionModel> models, Dictionary<string, Provenance> provenances)
    {
        var outputs = Evaluator.Run(dataset, Transform.Parse(preprocess), models, Device, Report, cancel: Cancel);
        foreach (var (name, output) in outputs)
        {
            Keep(Manifest.Checkpoint(name), benchmark, () =>
            {
                _store.Write(provenances[name], dataset.Samples.Count, dataset.Classes.Count, output.Logits);
                Computed++;
                return output.Logits;
            }, dataset, provenances);
        }
    }

    /// <summary>Remembers the logits that <paramref name="logits"/> gives, or the error it throws; null means not known yet.</summary>
    void Keep(CheckpointItem item, BenchmarkItem benchmark, Func<float[]?> logits, IDataset dataset, Dictionary<string, Provenance> provenances)
    {
        var key = (item.Name, benchmark.Name);
        try
        {
            if (logits() is not { } known) return;
            var predictions = new Predictions(item.Name, benchmark.Name, dataset.Samples, dataset.Classes, known, provenances[item.Name]);
            _predictions[key] = new(() => predictions);
        }
        catch (BehaviorException error)
        {
            _predictions[key] = new(() => throw error);
        }
    }

    Provenance ProvenanceOf(CheckpointItem item, IDataset dataset)
    {
        if (!_hashes.TryGetValue(item.Name, out var hash)) _hashes[item.Name] = hash = WeightsFile.Hash(item);
        return new(hash, item.Architecture, dataset.Fingerprint, Transform.Parse(item.Preprocess).ToString(), "float32");
    }

    VisionModel LoadModel(CheckpointItem item)
    {
        var model = CheckpointLoader.Load(item.Architecture, item.Weights, layout: item.Layout.Length > 0 ? item.Layout : null);
        model.eval();
        model.to(Device);
        return model;
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
