using System.Globalization;
using System.Text.RegularExpressions;
using Behavior.Datasets.Containers.Parquet;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-hard"</c>: what models with every zoom still miss in ImageNet and its relatives (Taesiri et al. 2023), as Hugging Face distributes it: shards of Parquet with the columns
/// <c>image</c>, <c>label</c> (a list: any of them is right, annotated <c>labels</c>), <c>origin</c>, <c>english_label</c>.
/// </summary>
public sealed partial class ImageNetHardReader : LayoutReader
{
    const string Example = "data/validation-00000-of-00005-0123456789abcdef.parquet";

    /// <inheritdoc/>
    public override string Kind => "imagenet-hard";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet-Hard", "https://huggingface.co/datasets/taesiri/imagenet-hard", "MIT")
    {
        Published = new Dictionary<string, long> { ["images"] = 10_980, ["classes"] = 1_000 },
        Bytes = 6_300_000_000,
        Layout = Example,
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        OnePart.Check(layout, "validation");
        var pictures = new List<Picture>();
        foreach (var shard in Shards(layout)) layout.Catch(() => Read(layout, shard, pictures));
        return new(ImageNetLabels.Thousand, pictures);
    }

    /// <summary>The shards in order. One that is missing leaves pictures out, and two sets of them count every picture twice.</summary>
    static IEnumerable<TreeFile> Shards(Layout layout)
    {
        var all = layout.Tree.Files.Select(f => (File: f, Name: ShardName().Match(f.Name))).Where(s => s.Name.Success)
            .Select(s => (s.File, Index: Number(s.Name.Groups[1]), Count: Number(s.Name.Groups[2]))).OrderBy(s => s.Index).ThenBy(s => s.File.Path, CodePoints.Order).ToList();
        if (all.Count == 0) throw layout.Missing([Example]);
        var (count, same) = (all.Max(s => s.Count), all.GroupBy(s => s.Index).Where(g => g.Count() > 1).Select(g => g.ToList()).ToList());
        if (same.Count > 0 || all.Exists(s => s.Count != count))
            throw new BehaviorException("BHV0303", $"{layout.Tree.Root} holds two sets of shards side by side: {Layout.Listed((same.Count > 0 ? same[0] : all).Select(s => s.File.Path))}. "
                + "Every picture would count twice. Usual cause: an upload of a newer revision beside the older one. Keep the files of one set.");
        var absent = Enumerable.Range(0, Math.Min(count, 10_000)).Except(all.Select(s => s.Index)).ToList();
        if (absent.Count > 0 || all.Exists(s => s.Index >= count))
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds {all.Count} of {count} shards ({Layout.Listed(all.Select(s => s.File.Path))}); "
                + $"it lacks the shards {string.Join(", ", absent.Take(20))}, counted from 0. "
                + "Usual cause: a download that was interrupted. Fetch them.");
        return all.Select(s => s.File);
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

    static int Number(Group digits) => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\Avalidation-([0-9]{5})-of-([0-9]{5})(?:-[0-9a-zA-Z]+)?\.parquet\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ShardName();
}
