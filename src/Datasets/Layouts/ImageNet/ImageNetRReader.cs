using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-r"</c>: renditions (Hendrycks et al. 2021) of 200 of the 1,000 classes, which are its label space whatever folders are there. Annotated <c>rendition</c>: what stands in the
/// file's name before the last <c>_</c>.
/// </summary>
public sealed class ImageNetRReader : ClassFolderSetReader
{
    /// <inheritdoc/>
    public override string Kind => "imagenet-r";

    /// <inheritdoc/>
    protected override string Top => "imagenet-r";

    /// <inheritdoc/>
    protected override LabelSpace Classes => ImageNetLabels.R;

    /// <inheritdoc/>
    protected override void Annotate(string stem, Dictionary<string, string> annotations)
    {
        if (stem.LastIndexOf('_') is > 0 and var at) annotations["rendition"] = string.Intern(stem[..at]);
    }

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-R", "https://github.com/hendrycks/imagenet-r", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 30_000, ["classes"] = 200 },
        Bytes = 2_190_079_364,
        Layout = "imagenet-r/<wnid>/art_0.jpg",
    };
}
