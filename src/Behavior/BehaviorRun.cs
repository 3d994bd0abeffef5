using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Imaging.Transforms;
using Behavior.Manifests;
using Behavior.ModelZoo;
using Behavior.Snapshots;
using Behavior.Storage;
using TorchSharp;

namespace Behavior;

/// <summary>
/// One run of the suite: owns the device, the datasets and the predictions. Predictions are taken from the store, or computed in one
/// pass for every checkpoint of the zoo that lacks them, and kept. Thread-safe; evaluations take turns.
/// </summary>
public sealed class BehaviorRun : IDisposable
{
    /// <summary>Numbers of one result that are held to the end of the run; larger ones are read from the store again when memory was needed.</summary>
    const int HeldAtMost = 4 << 20;

    readonly Lock _turn = new();
    readonly Kept<Predictions> _predictions = new();
    readonly Kept<FeatureTable> _features = new();
    readonly Kept<Activations> _activations = new();
    readonly DataFiles _data;
    readonly CheckpointFacts _checkpoints;
    torch.Device? _device;

    /// <summary>A run over the manifest beside the running program.</summary>
    public BehaviorRun() : this(ManifestReader.Read()) { }

    BehaviorRun(Manifest manifest)
    {
        Manifest = manifest;
        Store = new EvaluationStore(EvaluationStore.FolderIn(manifest.Artifacts), manifest.StoreLimit) { Report = line => Report?.Invoke(line) };
        _data = new DataFiles(manifest);
        _checkpoints = new CheckpointFacts(new ZeroShotHead(Path.Combine(Store.Folder, "zero-shot")));
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

    /// <summary>What was computed, by this run and those before.</summary>
    public EvaluationStore Store { get; }

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
    public Predictions Predict(string checkpoint, string benchmark, string perturbation = "") =>
        Get(_predictions, new(checkpoint, benchmark, perturbation), Outputs.Logits, r => r.Predictions);

    /// <summary>What each of several checkpoints answers on a benchmark, in their order.</summary>
    public IReadOnlyList<Predictions> Predict(IEnumerable<string> checkpoints, string benchmark, string perturbation = "") =>
        [.. checkpoints.Select(c => Predict(c, benchmark, perturbation))];

    /// <summary>The vectors that a checkpoint makes of a benchmark's samples before its classifier. Its head need not fit the benchmark's classes.</summary>
    /// <exception cref="AbsentException">BHV0102 or BHV0301: weights or data are not on this machine.</exception>
    /// <exception cref="BehaviorException">Anything else that is wrong with weights or data.</exception>
    public FeatureTable Features(string checkpoint, string benchmark) =>
        Get(_features, new(checkpoint, benchmark, ""), Outputs.Features, r => r.Features);

    /// <summary>What every named layer of a checkpoint's image network puts out on a benchmark's samples, averaged over positions.</summary>
    /// <exception cref="AbsentException">BHV0102 or BHV0301: weights or data are not on this machine.</exception>
    /// <exception cref="BehaviorException">Anything else that is wrong with weights or data.</exception>
    public Activations Activations(string checkpoint, string benchmark) =>
        Get(_activations, new(checkpoint, benchmark, ""), Outputs.Activations, r => r.Activations);

    /// <inheritdoc/>
    public void Dispose() => _data.Dispose();

    T Get<T>(Kept<T> kept, EvaluationName name, Outputs outputs, Func<PassResult, T?> choose) where T : class
    {
        lock (_turn)
        {
            if (kept.Find(name) is { } known) return known;
            T? found = null;
            foreach (var result in Evaluate(name, outputs, kept.Knows))
            {
                Keep(name with { Checkpoint = result.Checkpoint }, result, outputs);
                if (result.Checkpoint == name.Checkpoint) found = choose(result);
            }
            return found ?? kept.Find(name) ?? throw new InvalidOperationException($"no result for {name}");
        }
    }

    /// <summary>One pass for the checkpoint asked for and every other one of its zoo that goes with it and is not known yet.</summary>
    IEnumerable<PassResult> Evaluate(EvaluationName name, Outputs outputs, Func<EvaluationName, bool> known)
    {
        var (wanted, benchmark) = (Manifest.Checkpoint(name.Checkpoint), Manifest.Benchmark(name.Benchmark));
        var preprocess = Transform.Parse(wanted.Preprocess);
        var together = Manifest.Checkpoints
            .Where(c => c.Name == wanted.Name || GoesWith(wanted, c, outputs, preprocess))
            .Where(c => c.Name == wanted.Name || !known(name with { Checkpoint = c.Name }));
        var request = new PassRequest(benchmark, _data.Open(benchmark), Perturbation.Apply(preprocess, name.Perturbation), outputs, Alongside(benchmark, name));
        var pass = new Pass(request, _checkpoints, Store, Device);
        foreach (var result in pass.Run([.. together], Report, Cancel)) yield return result;
        Computed += pass.Computed;
    }

    /// <summary>Of one zoo and one preprocessing, both ordinary or controls of one kind, and able to give what is asked for.</summary>
    static bool GoesWith(CheckpointItem wanted, CheckpointItem other, Outputs outputs, Transform preprocess) =>
        other.Zoo == wanted.Zoo && other.Control == wanted.Control && (other.Answers || outputs != Outputs.Logits) && IsSame(preprocess, other.Preprocess);

    static bool IsSame(Transform transform, string text)
    {
        try { return Transform.Parse(text).Equals(transform); }
        catch (BehaviorException) { return false; } // its own rows say so
    }

    /// <summary>What further measures of the benchmark will ask for and a pass gives for nothing: logits, and features where a measure needs them.</summary>
    static Outputs Alongside(BenchmarkItem benchmark, EvaluationName name)
    {
        if (name.Perturbation.Length > 0) return Outputs.None;
        var outputs = Outputs.None;
        if (benchmark.Measures.Any(m => !MeasureNames.NeedsFeaturesOnly(m))) outputs |= Outputs.Logits;
        if (benchmark.Measures.Any(MeasureNames.NeedsFeaturesOnly)) outputs |= Outputs.Features;
        return outputs;
    }

    /// <summary>Notes everything that a pass found out about one checkpoint.</summary>
    void Keep(EvaluationName name, PassResult result, Outputs outputs)
    {
        if (result.Error is { } error)
        {
            if (outputs == Outputs.Logits) _predictions.Fail(name, error);
            if (outputs == Outputs.Features) _features.Fail(name, error);
            if (outputs == Outputs.Activations) _activations.Fail(name, error);
        }
        if (result.Predictions is { } predictions) _predictions.Set(name, predictions, result.Again && predictions.Logits.Length > HeldAtMost);
        if (result.Features is { } features) _features.Set(name, features, result.Again && features.Values.Length > HeldAtMost);
        if (result.Activations is { } activations) _activations.Set(name, activations, result.Again);
    }

    torch.Device Device => _device ??= TorchDevice.Choose();
}
