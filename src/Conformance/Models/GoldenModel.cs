using Behavior.Conformance.Cases;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Formula;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>A network filled by formula through the loader and its layouts, as a file would be, its weights packed as those of evaluations, and the passes that goldens ask for.</summary>
sealed class GoldenModel : IDisposable
{
    readonly VisionModel _model;
    readonly ICheckpointLayout? _layout;

    /// <param name="root">A golden of format <c>model-golden/1</c>.</param>
    /// <param name="architecture">The registry's name.</param>
    /// <param name="low">Whether the low-amplitude variant is wanted.</param>
    public GoldenModel(GoldenValue root, string architecture, bool low)
    {
        using var source = Source(root, low);
        _layout = CheckpointLayouts.Detect(source.Tensors.Keys);
        _model = CheckpointLoader.Load(architecture, source);
        _model.Pack();
    }

    public long Parameters => _model.parameters().Sum(p => p.numel());

    public static FormulaSource Source(GoldenValue root, bool low) => new(root.GetProperty("arch").GetString(), root.GetProperty("state_dict").EnumerateCases().Select(Info), low);

    static TensorInfo Info(GoldenValue row) => new(row[0].GetString(), ElementTypes.FromTorch(row[2].GetString()) ?? throw row[2].Not("an element type of torch"), GoldenShape.Of(row[1]));

    /// <summary>Logits and pooled features, or embeddings, of a batch of formula pictures, with the stages of the first.</summary>
    public IReadOnlyDictionary<string, Tensor> Images(GoldenValue @case, IReadOnlyCollection<string> stages, IDictionary<string, StageStatistics> seen)
    {
        var (height, width) = (@case.GetProperty("input")[1].GetCount(1, GoldenLimits.NetworkSide), @case.GetProperty("input")[2].GetCount(1, GoldenLimits.NetworkSide));
        var kind = @case.GetProperty("image_kind").GetString();
        var pictures = stack(@case.GetProperty("images").EnumerateArray().Select(k => tensor(FormulaGenerator.Image(kind, k.GetInt32(), height, width)).view(3, height, width)));
        using var watch = Watch(stages, pictures.shape[0], seen);
        var pooled = _model.Pooled(pictures);
        return _model is ClipModel ? Embeddings(pooled) : new Dictionary<string, Tensor> { ["logits"] = _model.Classify(pooled), ["pooled"] = pooled };
    }

    /// <summary>Embeddings of token rows, with the stages of the first.</summary>
    public IReadOnlyDictionary<string, Tensor> Texts(IReadOnlyList<long[]> rows, IReadOnlyCollection<string> stages, IDictionary<string, StageStatistics> seen)
    {
        var ids = tensor(rows.SelectMany(r => r).ToArray()).view(rows.Count, -1);
        using var watch = Watch(stages, rows.Count, seen);
        return Embeddings(((ClipModel)_model).EncodeText(ids));
    }

    static Dictionary<string, Tensor> Embeddings(Tensor embedding) =>
        new() { ["embedding"] = embedding, ["normalized"] = nn.functional.normalize(embedding, dim: 1) };

    IDisposable Watch(IReadOnlyCollection<string> stages, long batch, IDictionary<string, StageStatistics> seen)
    {
        var points = _model.ActivationPoints.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var names = stages.ToLookup(s => Local(s, points), StringComparer.Ordinal);
        return _model.Observe((point, _, output) =>
        {
            var statistics = StageStatistics.OfFirst(output, batch);
            foreach (var stage in names[point]) seen[stage] = statistics;
        }, names.Contains);
    }

    /// <summary>A stage's name in another layout, as the network's.</summary>
    string Local(string stage, HashSet<string> points)
    {
        if (_layout is null) return stage;
        var local = _layout.Place(stage + ".weight").Target![..^".weight".Length];
        return points.Contains(local) ? local : local.Replace(".act", ".mlp.act", StringComparison.Ordinal);
    }

    public void Dispose() => _model.Dispose();
}
