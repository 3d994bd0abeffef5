using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.Storage;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>
/// One pass over one benchmark for checkpoints that share a transform: what the store has is taken from it, the rest is computed
/// together and kept. A checkpoint that fails keeps its error and spares the others.
/// </summary>
sealed class Pass(PassRequest request, CheckpointFacts checkpoints, EvaluationStore store, torch.Device device)
{
    readonly List<ModelEvaluation> _running = [];
    readonly Dictionary<string, Provenance> _provenances = new(StringComparer.Ordinal);
    readonly List<CheckpointItem> _twins = [];

    /// <summary>How many checkpoints the pass had to compute.</summary>
    public int Computed { get; private set; }

    /// <summary>The results, one checkpoint after the other; those of a checkpoint are let go of when the next one is asked for.</summary>
    public IEnumerable<PassResult> Run(IReadOnlyList<CheckpointItem> items, Action<string>? report, CancellationToken cancel)
    {
        var pending = new List<CheckpointItem>();
        foreach (var item in items)
        {
            if (Take(item) is { } known) yield return known;
            else pending.Add(item);
        }
        try
        {
            foreach (var item in InLockOrder(pending))
                if (Begin(item, cancel) is { } known) yield return known;
            if (_running.Count > 0)
                foreach (var result in Compute(report, cancel)) yield return result;
        }
        finally
        {
            foreach (var evaluation in _running) evaluation.Dispose();
        }
        foreach (var twin in _twins) // of the same weights as another one: now in the store
        {
            var alone = new Pass(request, checkpoints, store, device);
            foreach (var result in alone.Run([twin], report, cancel)) yield return result;
            Computed += alone.Computed;
        }
    }

    /// <summary>What the store has, or the error that the checkpoint is known to have; null when it must be computed.</summary>
    PassResult? Take(CheckpointItem item)
    {
        try
        {
            var provenance = _provenances[item.Name] = checkpoints.Provenance(item, request.Dataset, request.Transform, Collected(item));
            return Stored(item, provenance);
        }
        catch (BehaviorException error)
        {
            return new(item.Name) { Error = error };
        }
    }

    PassResult? Stored(CheckpointItem item, Provenance provenance)
    {
        var rows = request.Dataset.Samples.Count;
        switch (request.Wanted)
        {
            case Outputs.Logits when store.ReadLogits(provenance, rows, request.Dataset.Classes.Count) is { } logits:
                return Result(item.Name, provenance, logits, null, null, again: true);
            case Outputs.Features when store.ReadFeatures(provenance, rows) is { } features:
                return Result(item.Name, provenance, null, features, null, again: true);
            case Outputs.Activations when store.ReadActivations(provenance, rows) is { } layers:
                return Result(item.Name, provenance, null, null, layers, again: true);
            default:
                return null;
        }
    }

    /// <summary>Those to compute, in the order in which locks are taken; of several with one lock the first.</summary>
    List<CheckpointItem> InLockOrder(List<CheckpointItem> pending)
    {
        var groups = pending.GroupBy(i => EvaluationStore.LockName(_provenances[i.Name])).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var group in groups) _twins.AddRange(group.Skip(1));
        return [.. groups.Select(g => g.First())];
    }

    /// <summary>Gets the model ready to compute; a result when another process has computed it meanwhile, or something is wrong.</summary>
    PassResult? Begin(CheckpointItem item, CancellationToken cancel)
    {
        var provenance = _provenances[item.Name];
        var draft = store.Begin(provenance, Collected(item), $"{request.Benchmark.Name} x {item.Name}", cancel);
        try
        {
            if (Stored(item, provenance) is { } known)
            {
                draft.Discard();
                draft.Dispose();
                return known;
            }
            var model = checkpoints.Load(item, request.Dataset, Collected(item).HasFlag(Outputs.Logits), device);
            _running.Add(new(item.Name, request.Dataset, model, Fitting(item, model.Classes), draft));
            return null;
        }
        catch (BehaviorException error)
        {
            draft.Dispose();
            return new(item.Name) { Error = error };
        }
    }

    IEnumerable<PassResult> Compute(Action<string>? report, CancellationToken cancel)
    {
        BehaviorException? unreadable = null;
        try
        {
            Evaluator.Run(request.Dataset, request.Transform, _running, device, report, cancel: cancel);
        }
        catch (BehaviorException error) // a picture cannot be read: nobody that computes has outputs
        {
            unreadable = error;
        }
        foreach (var evaluation in _running)
        {
            if (unreadable is null && evaluation.Error is null) Computed++;
            yield return (evaluation.Error ?? unreadable) is { } error ? new(evaluation.Checkpoint) { Error = error } : Finish(evaluation);
        }
    }

    PassResult Finish(ModelEvaluation evaluation)
    {
        var (columns, matrices) = (evaluation.Draft.Columns, evaluation.Draft.ReadAll());
        var layers = columns.Zip(matrices).Where(c => c.First.Kind is not null).ToList();
        var again = evaluation.Draft.IsDurable;
        var result = Result(evaluation.Checkpoint, _provenances[evaluation.Checkpoint], Matrix(OutputColumn.Logits), Matrix(OutputColumn.Features),
            layers.Count == 0 ? null : [.. layers.Select((l, i) => new LayerActivation(l.First.Name, l.First.Kind!.Value, layers.Count == 1 ? 0 : (double)i / (layers.Count - 1), l.First.Width, l.Second))], again);
        if (result.Predictions is { } predictions) again &= store.Keep(predictions);
        if (result.Features is { } features) again &= store.Keep(features);
        if (result.Activations is { } activations) again &= store.Keep(activations);
        if (again) evaluation.Draft.Discard();
        return result with { Again = again };

        float[]? Matrix(string name) => columns.Index().Where(c => c.Item.Name == name).Select(c => matrices[c.Index]).FirstOrDefault();
    }

    PassResult Result(string checkpoint, Provenance provenance, float[]? logits, float[]? features, IReadOnlyList<LayerActivation>? layers, bool again)
    {
        var (benchmark, samples, classes) = (request.Benchmark.Name, request.Dataset.Samples, request.Dataset.Classes);
        return new(checkpoint)
        {
            Predictions = logits is null ? null : new(checkpoint, benchmark, samples, classes, logits, provenance),
            Features = features is null ? null : new(checkpoint, benchmark, samples, classes, features, provenance.WithoutHead),
            Activations = layers is null ? null : new(checkpoint, benchmark, samples, layers, provenance.WithoutHead),
            Again = again,
        };
    }

    /// <summary>What is collected of a checkpoint if its head fits.</summary>
    Outputs Collected(CheckpointItem item) => request.Wanted | (CheckpointFacts.CanAnswer(item) ? request.Alongside : request.Alongside & ~Outputs.Logits);

    /// <summary>Without logits where they are a by-product and the head has other classes.</summary>
    Outputs Fitting(CheckpointItem item, int classes) =>
        classes == request.Dataset.Classes.Count || request.Wanted == Outputs.Logits ? Collected(item) : Collected(item) & ~Outputs.Logits;
}
