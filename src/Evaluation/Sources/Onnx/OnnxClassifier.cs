using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Onnx;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>An ONNX file that answers.</summary>
sealed class OnnxClassifier : IModel
{
    readonly CheckpointItem _item;
    readonly OnnxInput _input;
    readonly OnnxOutput? _answers, _features;
    readonly IReadOnlyList<OnnxLayer> _layers;
    readonly OnnxPictures _pictures;
    readonly OnnxSession _session;

    OnnxClassifier(CheckpointItem item, OnnxFile file, OnnxNetwork network, ModelSetting setting)
    {
        (_item, _input, _pictures) = (item, network.Input, new(item, network.Input));
        _answers = setting.Outputs.HasFlag(Outputs.Answers) ? network.Answers : null;
        _features = setting.Outputs.HasFlag(Outputs.Features) ? network.Features : null;
        _layers = setting.Outputs.HasFlag(Outputs.Activations) ? network.Layers(OnnxSource.Activations.List(item.Options)) : [];
        Check(setting);
        _session = OnnxSession.Open(item, file, Values(setting.Outputs), setting.Device);
    }

    /// <summary>Opens a file for what is wanted.</summary>
    /// <exception cref="BehaviorException">BHV0125: its outputs cannot be told. BHV0126: ONNX Runtime refuses it. BHV0004: no runtime.</exception>
    /// <exception cref="AbsentException">BHV0406: features or layers are wanted, and none are found.</exception>
    public static OnnxClassifier Open(CheckpointItem item, OnnxFile file, OnnxNetwork network, ModelSetting setting) => new(item, file, network, setting);

    /// <inheritdoc/>
    public BatchOutput Run(PictureBatch batch, Outputs wanted)
    {
        List<OnnxColumn> columns = [];
        if (_answers is not null && wanted.HasFlag(Outputs.Answers)) columns.Add(new(OutputColumn.Scores, _answers.Name, batch.Count) { Row = _answers });
        if (_features is not null && wanted.HasFlag(Outputs.Features)) columns.Add(new(OutputColumn.Features, _features.Name, batch.Count) { Row = _features });
        if (wanted.HasFlag(Outputs.Activations)) columns.AddRange(_layers.Select(l => new OnnxColumn(l.Name, l.Name, batch.Count) { Layer = l }));
        var part = _pictures.Part(batch.Width, batch.Height);
        for (var first = 0; first < batch.Count; first += part) Run(batch, first, Math.Min(part, batch.Count - first), columns);
        return new(batch.First, batch.Count, [.. columns.Select(c => c.Column)], [.. columns.Select(c => c.Values)]);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    void Run(PictureBatch batch, int first, int count, List<OnnxColumn> columns)
    {
        List<string> names = [.. columns.Select(c => c.Value).Distinct(StringComparer.Ordinal)];
        using var pictures = _pictures.Of(batch, first, count);
        using var values = _session.Run(_input.Name, pictures, names);
        foreach (var column in columns)
        {
            var rows = OnnxRows.Of(values[names.IndexOf(column.Value)], _item.Weights, column.Value);
            column.Put(rows, _input.Batch ?? count, first, count, _item, batch);
        }
    }

    IEnumerable<string> Values(Outputs wanted) => [.. new[] { _answers?.Name, _features?.Name }.OfType<string>(), .. _layers.Select(l => l.Name)];

    void Check(ModelSetting setting)
    {
        if (_answers is { IsProbability: true })
            setting.Report?.Invoke($"'{_item.Name}' gives probabilities ('{_answers.Name}'): their logarithm is the score, and of a probability of 0 that of {LogProbabilities.Floor(false):g3} "
                + $"({LogProbabilities.Floor(true):g3} in half precision).");
        if (_features is null && setting.Outputs.HasFlag(Outputs.Features))
        {
            const string Lacking = "gives no features: no value with one row a picture enters a last matrix product. Name one with Features=\"NAME\" on the item; 'behavior inspect' lists the "
                + "outputs.";
            if (_answers is null) throw new AbsentException("BHV0406", $"Checkpoint '{_item.Name}', '{_item.Weights}', {Lacking}");
            setting.Report?.Invoke($"'{_item.Name}' {Lacking}");
        }
        if (_layers.Count == 0 && setting.Outputs.HasFlag(Outputs.Activations))
            throw new AbsentException("BHV0406", $"Checkpoint '{_item.Name}', '{_item.Weights}', gives no activations: no convolution, matrix product or normalisation is found whose shape is known. "
                + "Name values with Activations=\"NAME;NAME\" on the item.");
    }
}
