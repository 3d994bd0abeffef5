using Behavior.Diagnostics;
using Behavior.Evaluation.Storage;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Passes;

/// <summary>
/// One pass over one benchmark for checkpoints that share a transform: what the store has is taken from it, the rest is computed
/// together and kept. A checkpoint that fails keeps its error and spares the others.
/// </summary>
sealed class Pass(PassRequest request, Candidates candidates, EvaluationStore store)
{
    readonly List<(Candidate Candidate, ModelEvaluation Evaluation)> _running = [];
    readonly List<CheckpointItem> _twins = [];

    /// <summary>How many checkpoints the pass had to compute.</summary>
    public int Computed { get; private set; }

    /// <summary>The results, one checkpoint after the other; those of a checkpoint are let go of when the next one is asked for.</summary>
    public IEnumerable<PassResult> Run(IReadOnlyList<CheckpointItem> items, Action<string>? report, CancellationToken cancel)
    {
        var pending = new List<Candidate>();
        foreach (var item in items)
        {
            var (candidate, known) = Take(item);
            if (known is not null) yield return known;
            else pending.Add(candidate!);
        }
        try
        {
            foreach (var candidate in InLockOrder(pending))
                if (Begin(candidate, cancel) is { } known) yield return known;
            if (_running.Count > 0)
                foreach (var result in Compute(report, cancel)) yield return result;
        }
        finally
        {
            foreach (var (_, evaluation) in _running) evaluation.Dispose();
        }
        foreach (var twin in _twins) // of the same weights as another one: now in the store
        {
            var alone = new Pass(request, candidates, store);
            foreach (var result in alone.Run([twin], report, cancel)) yield return result;
            Computed += alone.Computed;
        }
    }

    /// <summary>What the store has, or the error that the checkpoint is known to have; else the candidate to compute.</summary>
    (Candidate? Candidate, PassResult? Known) Take(CheckpointItem item)
    {
        try
        {
            var candidate = candidates.Of(item, request);
            return (candidate, Stored(candidate));
        }
        catch (BehaviorException error)
        {
            return (null, new(item.Name) { Error = error });
        }
    }

    PassResult? Stored(Candidate candidate)
    {
        var rows = request.Dataset.Samples.Count;
        return request.Wanted switch
        {
            Outputs.Answers when store.ReadAnswerTable(candidate.Provenance, rows, candidate.Mapping!.Classes.Count) is { } answers => Result(candidate, answers, null, null, again: true),
            Outputs.Features when store.ReadFeatures(candidate.Provenance, rows) is { } features => Result(candidate, null, features, null, again: true),
            Outputs.Activations when store.ReadActivations(candidate.Provenance, rows) is { } layers => Result(candidate, null, null, layers, again: true),
            _ => null,
        };
    }

    /// <summary>Those to compute, in the order in which locks are taken; of several with one lock the first.</summary>
    List<Candidate> InLockOrder(List<Candidate> pending)
    {
        var groups = pending.GroupBy(c => EvaluationStore.LockName(c.Provenance)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var group in groups) _twins.AddRange(group.Skip(1).Select(c => c.Item));
        return [.. groups.Select(g => g.First())];
    }

    /// <summary>Gets the model ready to compute; a result when another process has computed it meanwhile, or something is wrong.</summary>
    PassResult? Begin(Candidate candidate, CancellationToken cancel)
    {
        var (name, provenance) = (candidate.Item.Name, candidate.Provenance);
        var draft = store.Begin(provenance, candidate.Outputs, $"{request.Benchmark.Name} x {name}", cancel);
        try
        {
            if (Stored(candidate) is { } known)
            {
                draft.Discard();
                draft.Dispose();
                return known;
            }
            var model = candidate.Source.Open(candidate.Item, new(request.Dataset.LabelSpace, candidate.Outputs, provenance.Precision, provenance.Device)
            {
                Data = request.Dataset, Head = candidate.Head, Wanted = request.Wanted, Perturbation = request.Perturbation, Cache = store, Folder = store.Folder, Report = store.Report,
            });
            _running.Add((candidate, new(name, request.Dataset, model, candidate.Outputs, candidate.Mapping, draft)));
            return null;
        }
        catch (BehaviorException error)
        {
            draft.Dispose();
            return new(name) { Error = error };
        }
    }

    IEnumerable<PassResult> Compute(Action<string>? report, CancellationToken cancel)
    {
        BehaviorException? unreadable = null;
        try
        {
            Evaluator.Run(request.Dataset, request.Transform, [.. _running.Select(r => r.Evaluation)], report, cancel: cancel);
        }
        catch (BehaviorException error) // a picture cannot be read: nobody that computes has outputs
        {
            unreadable = error;
        }
        foreach (var (candidate, evaluation) in _running)
        {
            if (unreadable is null && evaluation.Error is null) Computed++;
            yield return (evaluation.Error ?? unreadable) is { } error ? new(evaluation.Checkpoint) { Error = error } : Finish(candidate, evaluation.Draft);
        }
    }

    PassResult Finish(Candidate candidate, Draft draft)
    {
        var made = new CollectedOutputs(draft.Columns, draft.ReadAll());
        var again = true;
        var result = Result(candidate, made.Answers, made.Features, made.Layers, again);
        if (result.Predictions is { } predictions) again &= store.Keep(predictions);
        if (result.Features is { } features) again &= store.Keep(features);
        if (result.Activations is { } activations) again &= store.Keep(activations);
        if (again) draft.Discard();
        return result with { Again = again };
    }

    PassResult Result(Candidate candidate, AnswerTable? answers, float[]? features, IReadOnlyList<LayerActivation>? layers, bool again)
    {
        var (name, benchmark, samples, provenance) = (candidate.Item.Name, request.Benchmark.Name, request.Dataset.Samples, candidate.Provenance);
        return new(name)
        {
            Predictions = answers is null ? null : new(name, benchmark, samples, [.. samples.Select(s => candidate.Mapping!.LabelOf[s.Label])], candidate.Mapping!.Classes, answers, provenance),
            Features = features is null ? null : new(name, benchmark, samples, request.Dataset.Classes, features, provenance.WithoutHead),
            Activations = layers is null ? null : new(name, benchmark, samples, layers, provenance.WithoutHead),
            Again = again,
        };
    }
}
