using System.Collections.Concurrent;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Imaging.Transforms;
using Behavior.Manifests;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Passes;

/// <summary>
/// Every answer that a run asks for, once: taken from the store, or computed in one pass for every checkpoint of the zoo that lacks it, and
/// kept. Owns the datasets. Thread-safe; whatever computes on the device takes turns.
/// </summary>
public sealed class Evaluations : IDisposable
{
    /// <summary>Numbers of one result that are held to the end of the run; larger ones are read from the store again when memory was needed.</summary>
    const int HeldAtMost = 4 << 20;

    readonly Lock _turn = new();
    readonly Kept<Predictions> _predictions = new();
    readonly Kept<FeatureTable> _features = new();
    readonly Kept<Activations> _activations = new();
    readonly ConcurrentDictionary<object, Lazy<object>> _once = new();
    readonly DataFiles _data;
    readonly Candidates _candidates;

    /// <summary>Evaluations of a manifest's checkpoints on its benchmarks, kept in a store.</summary>
    public Evaluations(Manifest manifest, Catalogue catalogue, EvaluationStore store)
    {
        (Manifest, Store) = (manifest, store);
        _data = new(manifest, catalogue, store.Folder) { Report = line => Report?.Invoke(line), Cancel = () => Cancel };
        _candidates = new(manifest, catalogue, new(manifest, catalogue.LabelSpaces, _data));
        Store.Report = line => Report?.Invoke(line);
        Store.Begin();
    }

    /// <summary>What is under test.</summary>
    public Manifest Manifest { get; }

    /// <summary>What was computed, by this run and those before.</summary>
    public EvaluationStore Store { get; }

    /// <summary>Receives progress lines; null for silence.</summary>
    public Action<string>? Report { get; set; }

    /// <summary>Stops evaluations between two batches.</summary>
    public CancellationToken Cancel { get; set; }

    /// <summary>How many evaluations had to be computed; the rest came from the store.</summary>
    public int Computed { get; private set; }

    /// <summary>What a checkpoint answers on a benchmark.</summary>
    /// <param name="checkpoint">Its name in the manifest.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    /// <param name="perturbation">Steps put into the checkpoint's preprocessing, for example <c>corrupt(fog,3)</c> or <c>crop-scale(1.25,supervised,64)</c>; empty for none.</param>
    /// <exception cref="AbsentException">BHV0102, BHV0301, BHV0406: weights or data are not on this machine, or the source gives no answers.</exception>
    /// <exception cref="BehaviorException">BHV0403: the checkpoint has no head for the benchmark's classes. Anything else that is wrong with weights, data or answers.</exception>
    public Predictions Predict(string checkpoint, string benchmark, string perturbation = "") =>
        Get(_predictions, new(checkpoint, benchmark, perturbation), Outputs.Answers, r => r.Predictions);

    /// <summary>What each of several checkpoints answers on a benchmark, in their order.</summary>
    public IReadOnlyList<Predictions> Predict(IEnumerable<string> checkpoints, string benchmark, string perturbation = "") =>
        [.. checkpoints.Select(c => Predict(c, benchmark, perturbation))];

    /// <summary>The vectors that a checkpoint makes of a benchmark's samples before its classifier. Its head need not fit the benchmark's classes.</summary>
    /// <exception cref="AbsentException">BHV0102, BHV0301, BHV0406: weights or data are not on this machine, or the source gives no features.</exception>
    /// <exception cref="BehaviorException">Anything else that is wrong with weights or data.</exception>
    public FeatureTable Features(string checkpoint, string benchmark) =>
        Get(_features, new(checkpoint, benchmark, ""), Outputs.Features, r => r.Features);

    /// <summary>What every named layer of a checkpoint's image network puts out on a benchmark's samples, averaged over positions.</summary>
    /// <exception cref="AbsentException">BHV0102, BHV0301, BHV0406: weights or data are not on this machine, or the source gives no activations.</exception>
    /// <exception cref="BehaviorException">Anything else that is wrong with weights or data.</exception>
    public Activations Activations(string checkpoint, string benchmark) =>
        Get(_activations, new(checkpoint, benchmark, ""), Outputs.Activations, r => r.Activations);

    /// <summary>What a method that works on a checkpoint's features answers for a benchmark, from the store or computed and kept there; one process computes it at a time.</summary>
    /// <param name="method">Name and version of the method; another version is another key.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="compute">Computes the answers.</param>
    public int[] Answers(string method, string checkpoint, string benchmark, Func<int[]> compute)
    {
        var features = Features(checkpoint, benchmark);
        return Once(("answers", method, checkpoint, benchmark), () => Store.Answers(method, features, compute, Cancel));
    }

    /// <summary>What a checkpoint answers to a task after its last stage was trained for it.</summary>
    /// <exception cref="AbsentException">BHV0406: its source trains nothing.</exception>
    public int[] FineTune(string checkpoint, string benchmark, int[] train, int[] test)
    {
        var source = Source<IFineTuningSource>(checkpoint, "cannot be trained further");
        var item = Manifest.Checkpoint(checkpoint);
        return Answers(source.FineTuning, checkpoint, benchmark, () =>
        {
            lock (_turn) return source.FineTune(item, new(Data(benchmark), train, test), Cancel);
        });
    }

    /// <summary>What a checkpoint costs, measured once a run.</summary>
    /// <exception cref="AbsentException">BHV0102: the weights are not on this machine; BHV0406: its source does not know.</exception>
    public ModelCost Cost(string checkpoint)
    {
        var source = Source<ICostSource>(checkpoint, "does not say what it costs");
        var item = Manifest.Checkpoint(checkpoint);
        _ = source.Identity(item); // says how to get weights that are absent
        return Once(("cost", checkpoint), () => { lock (_turn) return source.Cost(item); });
    }

    /// <summary>The hash of what a checkpoint is, see <see cref="IModelSource.Identity"/>: of its tensors. Computed once.</summary>
    /// <exception cref="AbsentException">BHV0102: the weights are not on this machine.</exception>
    /// <exception cref="BehaviorException">BHV0015: there is no such checkpoint. BHV01xx: the weights are not what the item says.</exception>
    public string Weights(string checkpoint) => _candidates.SourceOf(Manifest.Checkpoint(checkpoint)).Identity(Manifest.Checkpoint(checkpoint));

    /// <summary>The name of the source that a checkpoint comes from, see <see cref="Catalogue.Sources"/>.</summary>
    public string Source(string checkpoint) => _candidates.SourceOf(Manifest.Checkpoint(checkpoint)).Name;

    /// <summary>The data of a benchmark, open as long as this is.</summary>
    public IDataset Data(string benchmark) => _data.Open(Manifest.Benchmark(benchmark));

    /// <summary>What several callers need and should be computed once; gone with this.</summary>
    /// <param name="key">Tells it from everything else.</param>
    /// <param name="compute">Computes it.</param>
    public T Once<T>(object key, Func<T> compute) where T : class => (T)_once.GetOrAdd(key, _ => new(() => compute())).Value;

    /// <inheritdoc/>
    public void Dispose() => _data.Dispose();

    T Source<T>(string checkpoint, string lacks) where T : class, IModelSource
    {
        var source = _candidates.SourceOf(Manifest.Checkpoint(checkpoint));
        return source as T ?? throw new AbsentException("BHV0406", $"Checkpoint '{checkpoint}' {lacks}: its source is '{source.Name}'.");
    }

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
        var request = new PassRequest(benchmark, _data.Open(benchmark), Perturbation.Apply(Geometry.Of(preprocess, benchmark), name.Perturbation), outputs, Alongside(benchmark, name))
        {
            Perturbation = name.Perturbation,
        };
        var pass = new Pass(request, _candidates, Store);
        foreach (var result in pass.Run([.. together], Report, Cancel)) yield return result;
        Computed += pass.Computed;
    }

    /// <summary>Of one zoo and one preprocessing, both ordinary or controls of one kind, and able to give what is asked for.</summary>
    static bool GoesWith(CheckpointItem wanted, CheckpointItem other, Outputs outputs, Transform preprocess) =>
        other.Zoo == wanted.Zoo && other.Control == wanted.Control && (other.Answers || outputs != Outputs.Answers) && IsSame(preprocess, other.Preprocess);

    static bool IsSame(Transform transform, string text)
    {
        try { return Transform.Parse(text).Equals(transform); }
        catch (BehaviorException) { return false; } // its own rows say so
    }

    /// <summary>What further measures of the benchmark will ask for and a pass gives for nothing: answers, and features where a measure needs them.</summary>
    static Outputs Alongside(BenchmarkItem benchmark, EvaluationName name)
    {
        if (name.Perturbation.Length > 0) return Outputs.None;
        var measures = benchmark.Measures.Select(MeasureNames.Find).ToList();
        return (measures.Any(m => !m.NeedsNoHead) ? Outputs.Answers : Outputs.None) | (measures.Any(m => m.NeedsNoHead) ? Outputs.Features : Outputs.None);
    }

    /// <summary>Notes everything that a pass found out about one checkpoint.</summary>
    void Keep(EvaluationName name, PassResult result, Outputs outputs)
    {
        if (result.Error is { } error)
        {
            if (outputs == Outputs.Answers) _predictions.Fail(name, error);
            if (outputs == Outputs.Features) _features.Fail(name, error);
            if (outputs == Outputs.Activations) _activations.Fail(name, error);
        }
        if (result.Predictions is { } predictions) _predictions.Set(name, predictions, result.Again && predictions.HasScores && predictions.Logits.Length > HeldAtMost);
        if (result.Features is { } features) _features.Set(name, features, result.Again && features.Values.Length > HeldAtMost);
        if (result.Activations is { } activations) _activations.Set(name, activations, result.Again);
    }
}
