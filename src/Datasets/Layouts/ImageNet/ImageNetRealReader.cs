using System.Globalization;
using System.Text.Json;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="imagenet-real"</c>: ILSVRC 2012's validation pictures with labels assessed anew (Beyer et al. 2020). List n of <c>real.json</c>, counted from 1, holds every class that is right for
/// picture n (annotated <c>labels</c>; the label is the first). Pictures whose list is empty are left out: they count neither as right nor as wrong. Where the old labels are there too, they are
/// annotated <c>original</c> and <c>wnid</c>.
/// </summary>
public sealed class ImageNetRealReader : LayoutReader
{
    const string Name = "real.json";

    /// <inheritdoc/>
    public override string Kind => "imagenet-real";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ImageNet ReaL", "https://github.com/google-research/reassessed-imagenet", "Apache-2.0; the pictures are ImageNet's")
    {
        Published = new Dictionary<string, long> { ["images"] = 50_000, ["classes"] = 1_000, ["lists_not_empty"] = 46_837 },
        Bytes = 6_745_000_000,
        Layout = "val/ILSVRC2012_val_00000001.JPEG and real.json",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var file = ListFiles.Find(layout, Name) ?? throw layout.Missing([Name], "It holds the lists of right classes; it comes from https://github.com/google-research/reassessed-imagenet.");
        var lists = Lists(layout, file);
        var top = ValFolder.Find(layout);
        var old = ValPictures.SaysLabels(layout, top) ? ValPictures.TryRead(layout, top)!.ToDictionary(f => f.File.Path, f => f.Label, StringComparer.Ordinal) : [];
        IReadOnlyList<TreeFile> pictures = ValFolder.HasClassFolders(layout, top) ? layout.PicturesIn(top.TrimEnd('/')) : ValFolder.Flat(layout, top);
        var entries = NumberedPictures.Match(layout, pictures, file, lists.Count, "lists");
        if (entries is null) return new(ImageNetLabels.Thousand, []);
        var found = pictures.Select((f, i) => (File: f, Labels: lists[entries[i]])).Where(p => p.Labels.Length > 0).ToList();
        if (found.Count < pictures.Count)
            layout.Notes.Add($"{pictures.Count - found.Count:N0} of {pictures.Count:N0} pictures have an empty list in {layout.PathOf(file)}: "
                + "no class was found right for them, so they are left out.");
        return new(ImageNetLabels.Thousand, [.. found.Select(p => Picture(layout, p.File, p.Labels, old.GetValueOrDefault(p.File.Path, -1)))]);
    }

    static Picture Picture(Layout layout, TreeFile file, int[] labels, int old)
    {
        var annotations = new Dictionary<string, string>(4) { ["labels"] = SeveralLabels.Of(labels), ["cluster"] = ValFolder.Cluster(file.Stem) };
        if (old >= 0) (annotations["wnid"], annotations["original"]) = (ImageNetIds.All[old], old.ToString(CultureInfo.InvariantCulture));
        return new(new(file.Stem, labels[0]) { Annotations = annotations }, layout.Place(file));
    }

    static List<int[]> Lists(Layout layout, TreeFile file)
    {
        using var json = layout.Json(file);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
        {
            layout.Problem("BHV0313", $"{layout.PathOf(file)} is no list of lists. Expected [[65], [970, 795], []] and so on, one list a picture. Fetch it again.");
            return [];
        }
        var lists = new List<int[]>();
        foreach (var list in json.RootElement.EnumerateArray())
        {
            lists.Add(ClassNumbers.Of(list, out var problem));
            if (problem.Length > 0) layout.Problem("BHV0313", $"{layout.PathOf(file)}, list #{lists.Count - 1}: {problem}. Expected the numbers of right classes. Fetch the file again.");
        }
        return lists;
    }
}
