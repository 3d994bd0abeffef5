using Behavior.Datasets.Containers.Parquet;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Layouts.Shards;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-hard"</c>: what models with every zoom still miss in ImageNet and its relatives (Taesiri et al. 2023), as Hugging Face distributes it: shards of Parquet with the columns
/// <c>image</c>, <c>label</c> (a list: any of them is right, annotated <c>labels</c>), <c>origin</c>, <c>english_label</c>.
/// </summary>
public sealed class ImageNetHardReader : LayoutReader
{
    /// <inheritdoc/>
    public override string Kind => "imagenet-hard";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-Hard", "https://huggingface.co/datasets/taesiri/imagenet-hard", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 10_980, ["classes"] = 1_000 },
        Bytes = 6_300_000_000,
        Layout = "data/validation-00000-of-00005-0123456789abcdef.parquet",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        OnePart.Check(layout, "validation");
        var pictures = new List<Picture>();
        foreach (var shard in ParquetShards.Of(layout, "validation")) layout.Catch(() => Read(layout, shard, pictures));
        return new(ImageNetLabels.Thousand, pictures);
    }

    static void Read(Layout layout, TreeFile file, List<Picture> pictures)
    {
        var shard = new ParquetPictures(layout.Own(layout.Tree.Open(file)));
        var labels = shard.NumberLists("label");
        var origins = Has(shard, "origin") ? shard.Texts("origin") : null;
        var names = Has(shard, "english_label") ? shard.TextLists("english_label") : null;
        for (var row = 0; row < shard.Rows; row++)
        {
            var wrong = labels[row].Where(l => l is < 0 or > 999).Take(1).ToList();
            if (labels[row].Count == 0 || wrong.Count > 0)
            {
                layout.Problem("BHV0313", $"{layout.PathOf(file)}, row #{row}: {(wrong.Count > 0 ? $"the label {wrong[0]} is no class number" : "the list of labels is empty")}. "
                    + "Expected one or more class numbers, 0 to 999, under 'label'. Fetch the file again.");
                continue;
            }
            pictures.Add(Picture(layout, file, shard, row, [.. labels[row].Distinct().Select(l => (int)l)], origins?[row], names?[row] ?? []));
        }
    }

    static Picture Picture(Layout layout, TreeFile file, ParquetPictures shard, int row, int[] labels, string? origin, IReadOnlyList<string> names)
    {
        var annotations = new Dictionary<string, string>(3) { ["labels"] = SeveralLabels.Of(labels) };
        if (origin is not null) annotations["origin"] = string.Intern(origin);
        if (names.Count > 0) annotations["english_label"] = string.Join(';', names);
        return new(new($"data/{file.Name}#{row}", labels[0]) { Annotations = annotations }, new EncodedPlace($"{layout.Tree.Where(file)}#{row}", () => shard.Picture(row)));
    }

    static bool Has(ParquetPictures shard, string column) => shard.Columns.Any(c => c.Name == column);
}
