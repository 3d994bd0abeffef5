using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>
/// Opens <c>Kind="webdataset"</c>: shards of tar, plain or compressed, in which files of one key belong together: a picture, and its label as <c>.cls</c> (a number) or <c>.json</c> (<c>label</c>,
/// <c>factors</c>). The key is the path up to the first dot of the file's name. Beside the shards may lie <c>classnames.txt</c>, one name a line in the order of labels, and in a split's folder
/// <c>nshards.txt</c>, as CLIP_benchmark writes them. Samples stand shard by shard, as in the tar.
/// </summary>
public sealed class WebDatasetReader : LayoutReader
{
    /// <inheritdoc/>
    public override string Kind => "webdataset";

    /// <inheritdoc/>
    protected override bool OpensArchives => false;

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var shards = Shards(layout);
        CheckNumbers(layout, shards);
        var samples = new List<WebSample>();
        foreach (var shard in shards) layout.Catch(() => samples.AddRange(WebShard.Read(layout, shard)));
        layout.ThrowIfAny();
        var classes = Classes(layout, samples);
        return new(classes, [.. samples.Select(s => s.Picture(Label(layout, s, classes)))]);
    }

    static List<TreeFile> Shards(Layout layout)
    {
        var all = layout.Tree.Files.Where(f => FileTrees.IsArchive(f.Path) && (layout.Only.Length == 0 || f.Path == layout.Only)).ToList();
        if (all.Count == 0) throw layout.Missing(["*.tar"], "A WebDataset is a folder of tar shards.");
        var folders = all.Select(f => f.Folder).Distinct().ToList();
        var chosen = all
            .Where(f => layout.Split.Count == 0 || layout.Split.Any(s => f.Folder == s || f.Folder.EndsWith("/" + s, StringComparison.Ordinal)
            || f.Name.StartsWith(s + "-", StringComparison.Ordinal)))
            .ToList();
        if (layout.Split.Count == 0 && folders.Count > 1)
            throw new BehaviorException("BHV0303", $"{layout.Tree.Root} holds shards in several folders: {Layout.Listed(folders)}. "
                + $"Write Split=\"{folders[^1].Split('/')[^1]}\" on the Benchmark item for one of them.");
        return [.. chosen.OrderBy(f => f.Folder, CodePoints.Order).ThenBy(f => Number(f.Stem)).ThenBy(f => f.Name, CodePoints.Order)];
    }

    /// <summary>The number that a shard's whole name is; 0 for others, which then stand by name.</summary>
    static long Number(string stem) => long.TryParse(stem.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Where a count of shards is given, every one of them is there.</summary>
    static void CheckNumbers(Layout layout, List<TreeFile> shards)
    {
        foreach (var folder in shards.Select(s => s.Folder).Distinct().ToList())
        {
            if (layout.Find(folder.Length > 0 ? folder + "/nshards.txt" : "nshards.txt") is not { } file) continue;
            var line = layout.Lines(file).FirstOrDefault();
            if (!int.TryParse(line.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1_000_000)
            {
                layout.BadLine(file, Math.Max(1, line.Number), $"'{Excerpt.Of(line.Text ?? "", 40)}' is no number of shards.");
                continue;
            }
            var there = shards.Where(s => s.Folder == folder).Select(s => s.Stem.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
            var missing = Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).Where(i => !there.Contains(i)).ToList();
            if (missing.Count > 0)
                layout.Problem("BHV0303", $"{layout.PathOf(file)} says {count:N0} shards; {there.Count:N0} are there and {Layout.Listed(missing.Select(m => m + ".tar"))} are missing. "
                    + "Fetch them again.");
        }
    }

    static LabelSpace Classes(Layout layout, List<WebSample> samples) =>
        layout.Tree.Files.FirstOrDefault(f => f.Name == "classnames.txt") is { } names ? Distinct(layout, names) : LabelClasses.Of([.. samples.Select(s => s.Label)]);

    /// <summary>Names in the order of labels; two classes of one name stay two.</summary>
    static LabelSpace Distinct(Layout layout, TreeFile names)
    {
        var lines = layout.Lines(names);
        var twice = lines.GroupBy(l => l.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return new("", [.. lines.Select((l, i) => new LabelClass(twice.Contains(l.Text) ? $"{l.Text} ({i})" : l.Text) { Name = l.Text })]);
    }

    static int Label(Layout layout, WebSample sample, LabelSpace classes)
    {
        var label = int.TryParse(sample.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : classes.IndexOf(sample.Label);
        if ((uint)label < classes.Count) return label;
        layout.Problem("BHV0313", $"{layout.PathOf(sample.Shard)}: '{Excerpt.Of(sample.Key)}' has the label {Excerpt.Of(sample.Label, 40)}; "
            + $"there are the classes 0 to {classes.Count - 1}. Usual cause: class names of another set.");
        return 0;
    }
}
