using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-x"</c>: ILSVRC 2012's validation pictures with what sets each apart from its class (Idrissi et al. 2022). Annotated <c>factors</c>: the factors that a picture has, none of
/// the sixteen being an empty text. A picture that no line is about has no such annotation: nobody looked at it.
/// </summary>
public sealed class ImageNetXReader : LayoutReader
{
    const string Name = "imagenet_x_val_multi_factor.jsonl";

    /// <inheritdoc/>
    public override string Kind => "imagenet-x";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-X", "https://github.com/facebookresearch/imagenetx", "CC-BY-NC-4.0; the pictures are ImageNet's")
    {
        Published = new Dictionary<string, long> { ["images"] = 50_000, ["annotated"] = 50_000, ["factors"] = 16 },
        Bytes = 6_765_000_000,
        Layout = $"val/<wnid>/ILSVRC2012_val_00000001.JPEG and {Name}",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var list = ListFiles.Find(layout, Name) ?? throw layout.Missing([Name], "It holds the annotations; it comes from https://github.com/facebookresearch/imagenetx.");
        var (lines, files) = (new FactorLines(layout, list), ValPictures.Read(layout));
        lines.Compare(files.DistinctBy(f => f.File.Name).ToDictionary(f => f.File.Name, f => f.Label, StringComparer.Ordinal));
        var without = files.Count(f => lines.Factors(f.File.Name) is null);
        if (without > 0) layout.Notes.Add($"{without:N0} of {files.Count:N0} pictures have no line in {layout.PathOf(list)}: what they have of the factors is not known.");
        return new(ImageNetLabels.Thousand, [.. files.Select(f => Picture(layout, f, lines))]);
    }

    static Picture Picture(Layout layout, LabelledFile file, FactorLines lines)
    {
        var annotations = ValFolder.Annotations(file.File.Stem, ImageNetIds.All[file.Label]);
        if (lines.Factors(file.File.Name) is { } factors) annotations["factors"] = factors;
        return new(new(file.File.Stem, file.Label) { Annotations = annotations }, layout.Place(file.File));
    }
}
