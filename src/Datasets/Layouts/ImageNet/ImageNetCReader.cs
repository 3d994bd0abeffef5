using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging.Corruptions;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-c"</c>: ILSVRC 2012's validation pictures, corrupted (Hendrycks and Dietterich 2019), <c>fog/3/WNID/ILSVRC2012_val_00000009.JPEG</c>, perhaps with the archive's name before
/// it (<c>weather/fog/...</c>). An id is <c>fog/3/ILSVRC2012_val_00000009</c>. Annotated <c>corruption</c>, <c>severity</c>. <c>Split</c> names corruptions or groups of them.
/// </summary>
public sealed class ImageNetCReader : LayoutReader
{
    /// <inheritdoc/>
    public override string Kind => "imagenet-c";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-C", "https://github.com/hendrycks/robustness", "CC-BY-4.0")
    {
        Published = new Dictionary<string, long> { ["images"] = 3_750_000, ["classes"] = 1_000, ["corruptions"] = 15, ["extra"] = 4, ["severities"] = 5 },
        Bytes = 75_000_000_000,
        Layout = "<corruption>/<1 to 5>/<wnid>/ILSVRC2012_val_00000293.JPEG",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        CheckSplit(layout);
        var groups = CorruptionCatalog.All.ToDictionary(c => c.Name, c => c.Group.ToString(), StringComparer.Ordinal);
        return new(ImageNetLabels.Thousand, [.. new CorruptionFolders(layout).Read().Where(f => layout.Wants(f.Corruption) || layout.Wants(groups[f.Corruption])).Select(f => Picture(layout, f))]);
    }

    static Picture Picture(Layout layout, CorruptedFile file) => new(
        new($"{file.Corruption}/{file.Severity}/{file.File.Stem}", ImageNetIds.IndexOf(file.Class))
        {
            Annotations = new Dictionary<string, string>(4)
            {
                ["wnid"] = ImageNetIds.All[ImageNetIds.IndexOf(file.Class)], ["corruption"] = file.Corruption, ["severity"] = file.Severity, ["cluster"] = ValFolder.Cluster(file.File.Stem),
            },
        },
        layout.Place(file.File));

    static void CheckSplit(Layout layout)
    {
        string[] known = [.. CorruptionCatalog.All.Select(c => c.Name), .. Enum.GetNames<CorruptionGroup>().Select(g => g.ToLowerInvariant())];
        Parts.Check(layout, known, "corruption");
    }
}
