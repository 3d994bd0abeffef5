using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-val"</c>: ILSVRC 2012's validation set in any of the forms that people have it in (<see cref="ValPictures"/>). A sample's id is its file's name without ending, the same in
/// all of them. A folder <c>train</c> beside is not read.
/// </summary>
public sealed class ImageNetValReader : LayoutReader
{
    /// <inheritdoc/>
    public override string Kind => "imagenet-val";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet (ILSVRC 2012, validation)", "https://image-net.org/challenges/LSVRC/2012", "own terms, not for commercial use")
    {
        Published = new Dictionary<string, long>
        {
            ["images"] = 50_000, ["classes"] = 1_000, ["per_class"] = 50, ["ground_truth_lines"] = 50_000, ["synsets_in_meta"] = 1_860, ["leaves"] = 1_000,
        },
        Bytes = 6_744_924_160,
        Layout = "val/<wnid>/ILSVRC2012_val_00000001.JPEG, or val/ILSVRC2012_val_00000001.JPEG with ILSVRC2012_devkit_t12/data or LOC_val_solution.csv",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout) => new(ImageNetLabels.Thousand, [.. ValPictures.Read(layout).Select(f =>
        new Picture(new(f.File.Stem, f.Label) { Annotations = ValFolder.Annotations(f.File.Stem, ImageNetIds.All[f.Label]) }, layout.Place(f.File)))]);
}
