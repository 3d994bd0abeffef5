using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Opens <c>Kind="imagenet-sketch"</c>: sketches of the 1,000 classes (Wang et al. 2019).</summary>
public sealed class ImageNetSketchReader : ClassFolderSetReader
{
    /// <inheritdoc/>
    public override string Kind => "imagenet-sketch";

    /// <inheritdoc/>
    protected override string Top => "sketch";

    /// <inheritdoc/>
    protected override LabelSpace Classes => ImageNetLabels.Thousand;

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-Sketch", "https://github.com/HaohanWang/ImageNet-Sketch", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 50_889, ["classes"] = 1_000 },
        Bytes = 7_600_000_000,
        Layout = "sketch/<wnid>/sketch_0.JPEG",
    };
}
