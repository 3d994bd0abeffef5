using System.Collections.Concurrent;
using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>A toy set at one resolution, rendered picture by picture when asked for. Safe for concurrent readers.</summary>
sealed class ToyDataset : IDataset
{
    readonly ToySet _set;
    readonly int _resolution;
    readonly ConcurrentBag<SceneRenderer> _renderers = [];

    public ToyDataset(ToySet set, int resolution)
    {
        (_set, _resolution) = (set, resolution);
        Samples = new LazySamples(set.Count, set.Sample);
        var identity = $"toy world {ToyWorld.Version}\n{set.Drawings}\n{set.Name}\n{ToySet.Seed}\n{set.Definition}\n{resolution}";
        Fingerprint = TextHash.Of(identity);
    }

    public string Name => _set.Name;

    public LabelSpace LabelSpace => _set.LabelSpace;

    public IReadOnlyList<Sample> Samples { get; }

    public string Fingerprint { get; }

    public ImageInput Input(int index) => ImageInput.FromImage(Samples[index].Id, () => Load(index));

    public RgbImage Load(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _set.Count);
        var image = new RgbImage(_resolution, _resolution);
        if (!_renderers.TryTake(out var renderer)) renderer = new SceneRenderer(_resolution);
        renderer.Render(_set.Scene(index), image.Pixels);
        _renderers.Add(renderer);
        return image;
    }

    public void Dispose() => _renderers.Clear();
}
