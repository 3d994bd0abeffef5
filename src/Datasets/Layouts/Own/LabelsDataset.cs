using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>Samples and labels without pictures.</summary>
sealed class LabelsDataset(string name, string root, LabelSpace classes, IReadOnlyList<Sample> samples) : IDataset
{
    public string Name => name;

    public LabelSpace LabelSpace => classes;

    public IReadOnlyList<Sample> Samples => samples;

    public string Fingerprint { get; } = TextHash.OfParts("labels/1", PictureFingerprint.OfList(classes, samples, []));

    public bool HasPictures => false;

    public ImageInput Input(int index) => ImageInput.FromImage(samples[index].Id, () => Picture(index));

    public void Dispose() { }

    RgbImage Picture(int index) => throw new BehaviorException("BHV0314", $"Benchmark '{name}' has no pictures: "
        + $"{root} holds ids and labels alone (Kind=\"labels\"), and sample '{samples[index].Id}' was to be looked at. "
        + "Only checkpoints whose answers were recorded (Predictions=\"...\") can be judged on it. For a network, name a Kind that reads pictures, for example class-folders.");
}
