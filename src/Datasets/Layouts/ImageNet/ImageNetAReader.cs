using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Opens <c>Kind="imagenet-a"</c>: natural adversarial examples (Hendrycks et al. 2021) of 200 of the 1,000 classes, which are its label space whatever folders are there.</summary>
public sealed class ImageNetAReader : ClassFolderSetReader
{
    /// <inheritdoc/>
    public override string Kind => "imagenet-a";

    /// <inheritdoc/>
    protected override string Top => "imagenet-a";

    /// <inheritdoc/>
    protected override LabelSpace Classes => ImageNetLabels.A;

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-A", "https://github.com/hendrycks/natural-adv-examples", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 7_500, ["classes"] = 200 },
        Bytes = 687_546_214,
        Layout = "imagenet-a/<wnid>/0.000311_tench _ electric ray_0.92224686.jpg",
    };
}
