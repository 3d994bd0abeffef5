using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="dtd"</c>: describable textures in <c>images/CLASS</c>, by the first of the ten partitions in <c>labels</c>, as VTAB does. A picture's class is the text before the slash.
/// </summary>
public sealed class DtdReader : LayoutReader
{
    const int Classes = 47;

    /// <inheritdoc/>
    public override string Kind => "dtd";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("Describable Textures Dataset", "https://www.robots.ox.ac.uk/~vgg/data/dtd/", "for research")
    {
        Published = new Dictionary<string, long> { ["images"] = 5640, ["classes"] = Classes, ["train1"] = 1880, ["val1"] = 1880, ["test1"] = 1880 },
        Bytes = 626_000_000,
        Layout = "dtd/images/CLASS/CLASS_0001.jpg, dtd/labels/train1.txt",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, "train", "val", "test");
        var start = layout.Base([.. parts.Select(p => $"labels/{p}1.txt"), "images"]);
        var list = new PictureList(layout, start + "images/");
        var found = parts.SelectMany(p => Part(layout, list, layout.Need($"{start}labels/{p}1.txt"), p)).ToList();
        if (layout.Split.Count == 0) list.NoteOthers(start + "images");
        var classes = LabelSpace.OfIds("", ClassNames(layout, start, found));
        return new(classes, [.. found.Select(f => new Picture(new(f.Id, classes.IndexOf(f.Class)) { Annotations = f.Annotations }, layout.Place(f.File)))]);
    }

    /// <summary>All classes that have a folder: a part of the set that lacks one must not number the others otherwise.</summary>
    static IEnumerable<string> ClassNames(Layout layout, string start, List<Found> found)
    {
        var inside = start.Length + "images/".Length;
        var folders = layout.PicturesIn(start + "images").Select(f => f.Path[inside..].Split('/')).Where(p => p.Length > 1).Select(p => p[0]);
        var all = found.Select(f => f.Class).Concat(folders).Distinct().Order(CodePoints.Order).ToList();
        if (all.Count != Classes && all.Count > 0) layout.Notes.Add($"{layout.Tree.Root} has {all.Count:N0} of the set's {Classes} classes. Labels count the folders that are there: "
            + "they are not those of the whole set.");
        return all;
    }

    static IEnumerable<Found> Part(Layout layout, PictureList pictures, TreeFile list, string part)
    {
        var annotations = Parts.Annotation(part);
        foreach (var line in pictures.Lines(list))
        {
            if (pictures.Picture(list, line.Number, line.Text) is not { } file) continue;
            var name = line.Text.Replace('\\', '/');
            if (name.IndexOf('/', StringComparison.Ordinal) is > 0 and var at) yield return new(file, $"{part}1#{name}", name[..at], annotations);
            else layout.BadLine(list, line.Number, $"'{name}' says no class. Expected CLASS/FILE.jpg. Fetch the list again.");
        }
    }

    sealed record Found(TreeFile File, string Id, string Class, IReadOnlyDictionary<string, string> Annotations);
}
