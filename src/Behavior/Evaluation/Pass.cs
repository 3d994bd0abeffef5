using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;
using Behavior.Manifests;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>
/// One pass over one benchmark for checkpoints that share a transform: what the store has is taken from it, the rest is computed
/// together and kept. A checkpoint that fails keeps its error and spares the others.
/// </summary>
sealed class Pass(string benchmark, IDataset dataset, Transform transform, PredictionStore store, torch.Device device)
{
    readonly Dictionary<string, Outcome> _outcomes = [];
    readonly Dictionary<string, VisionModel> _models = [];
    readonly Dictionary<string, Provenance> _provenances = [];

    /// <summary>How many checkpoints the pass had to compute.</summary>
    public int Computed { get; private set; }

    /// <summary>The outcome of every checkpoint, by name.</summary>
    public IReadOnlyDictionary<string, Outcome> Run(IEnumerable<CheckpointItem> checkpoints, Action<string>? report, CancellationToken cancel)
    {
        try
        {
            foreach (var item in checkpoints) Take(item);
            if (_models.Count > 0) Compute(report, cancel);
        }
        catch (BehaviorException error) // a picture cannot be read, or the store not written: nobody that computes has predictions
        {
            foreach (var name in _models.Keys) _outcomes.TryAdd(name, new(null, error));
        }
        finally
        {
            foreach (var model in _models.Values) model.Dispose();
        }
        return _outcomes;
    }

    /// <summary>Takes the predictions from the store, or gets the model ready to compute them.</summary>
    void Take(CheckpointItem item)
    {
        try
        {
            var provenance = _provenances[item.Name] = new(WeightsFile.Hash(item), item.Architecture, dataset.Fingerprint, transform.Text, "float32");
            if (store.TryRead(provenance, dataset.Samples.Count, dataset.Classes.Count) is { } logits) _outcomes[item.Name] = Known(item.Name, logits);
            else _models[item.Name] = Load(item);
        }
        catch (BehaviorException error)
        {
            _outcomes[item.Name] = new(null, error);
        }
    }

    void Compute(Action<string>? report, CancellationToken cancel)
    {
        foreach (var (name, output) in Evaluator.Run(dataset, transform, _models, device, report, cancel: cancel))
        {
            if (output.Error is { } error)
            {
                _outcomes[name] = new(null, error);
                continue;
            }
            store.Write(_provenances[name], dataset.Samples.Count, dataset.Classes.Count, output.Logits);
            _outcomes[name] = Known(name, output.Logits);
            Computed++;
        }
    }

    Outcome Known(string checkpoint, float[] logits) =>
        new(new Predictions(checkpoint, benchmark, dataset.Samples, dataset.Classes, logits, _provenances[checkpoint]), null);

    VisionModel Load(CheckpointItem item)
    {
        var model = CheckpointLoader.Load(item.Architecture, item.Weights, layout: item.Layout.Length > 0 ? item.Layout : null);
        model.to(device);
        return model;
    }
}
