using Behavior.Datasets.Labels;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Tests.Derived;

/// <summary>Pictures of one grey each, whose labels and a factor take turns as the toy world's do.</summary>
sealed class MemoryDataset(int count, int classes = 16, int width = 32, int height = 32) : IDataset
{
    public string Name => "memory";

    public LabelSpace LabelSpace { get; } = LabelSpace.OfIds("", Enumerable.Range(0, classes).Select(c => $"class{c}"));

    public IReadOnlyList<Sample> Samples { get; } =
        [.. Enumerable.Range(0, count).Select(i => new Sample($"s{i}", i % classes) { Annotations = new Dictionary<string, string> { ["turn"] = $"{i % 4}" } })];

    public string Fingerprint => $"memory-{count}-{classes}";

    public ImageInput Input(int index) => ImageInput.FromImage(Samples[index].Id, () => Load(index));

    public RgbImage Load(int index)
    {
        var image = new RgbImage(width, height);
        Array.Fill(image.Pixels, (byte)(40 + index % 100));
        return image;
    }

    public void Dispose() { }
}
