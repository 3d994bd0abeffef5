using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Opens <c>Kind="stylized-imagenet"</c>: the validation pictures in the style of paintings (Geirhos et al. 2019), in class folders and as PNG.</summary>
public sealed class StylizedImageNetReader : LayoutReader
{
    /// <inheritdoc/>
    public override string Kind => "stylized-imagenet";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("Stylized-ImageNet", "https://github.com/rgeirhos/Stylized-ImageNet", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 50_000, ["classes"] = 1_000 },
        Bytes = 5_000_000_000,
        Layout = "val/<wnid>/ILSVRC2012_val_00000003.png",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var top = ValFolder.Find(layout);
        if (!ValFolder.HasClassFolders(layout, top)) throw layout.Missing(["val/<wnid>/ILSVRC2012_val_00000003.png"], "The pictures must lie in folders of their classes, named by WordNet ids.");
        return new(ImageNetLabels.Thousand, [.. WordNetFolders.Read(layout, top, ImageNetLabels.Thousand).Select(f =>
            new Picture(new(f.File.Stem, f.Label) { Annotations = ValFolder.Annotations(f.File.Stem, ImageNetIds.All[f.Label]) }, layout.Place(f.File)))]);
    }
}
