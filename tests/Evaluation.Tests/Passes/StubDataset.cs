using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Evaluation.Tests.Passes;

/// <summary>Small pictures whose pixels follow from their index.</summary>
sealed class StubDataset(int count, int classes, int size = 8) : IDataset
{
    public int Broken { get; init; } = -1;

    public int Odd { get; init; } = -1;

    /// <summary>Added to every label.</summary>
    public int LabelOffset { get; init; }

    /// <summary>Called before each picture with its index.</summary>
    public Action<int>? OnLoad { get; init; }

    public int Loads;

    public string Name => "stub";

    public LabelSpace LabelSpace { get; } = LabelSpace.OfIds("", Enumerable.Range(0, classes).Select(c => $"class{c}"));

    public IReadOnlyList<Sample> Samples => field ??= [.. Enumerable.Range(0, count).Select(i => new Sample($"s{i}", i % classes + LabelOffset))];

    public string Fingerprint => $"stub-{count}-{classes}-{size}";

    public ImageInput Input(int index) => ImageInput.FromImage(Samples[index].Id, () => Load(index));

    public RgbImage Load(int index)
    {
        Interlocked.Increment(ref Loads);
        OnLoad?.Invoke(index);
        if (index == Broken) throw new BehaviorException("BHV0201", $"sample s{index} is broken");
        var image = new RgbImage(index == Odd ? size + 1 : size, size);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(index * 31 + i * 7);
        return image;
    }

    public void Dispose() { }
}
