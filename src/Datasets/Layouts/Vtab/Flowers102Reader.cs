using System.Globalization;
using Behavior.Datasets.Containers.Matlab;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="flowers102"</c>: pictures by number in <c>jpg</c>, a label of 1 to 102 for each in <c>imagelabels.mat</c>, and the numbers of the parts in <c>setid.mat</c> (trnid, valid, tstid: the
/// last is the large one). The files name no classes: an id is the label as the file has it.
/// </summary>
public sealed class Flowers102Reader : LayoutReader
{
    const int Classes = 102;

    static readonly Dictionary<string, string> s_parts = new(StringComparer.Ordinal) { ["train"] = "trnid", ["val"] = "valid", ["test"] = "tstid" };

    /// <inheritdoc/>
    public override string Kind => "flowers102";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("102 Category Flower Dataset", "https://www.robots.ox.ac.uk/~vgg/data/flowers/102/", "not stated")
    {
        Published = new Dictionary<string, long> { ["images"] = 8189, ["classes"] = Classes, ["train"] = 1020, ["val"] = 1020, ["test"] = 6149 },
        Bytes = 345_000_000,
        Layout = "flowers-102/jpg/image_00001.jpg, flowers-102/imagelabels.mat, flowers-102/setid.mat",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, [.. s_parts.Keys]);
        var start = layout.Base("jpg", "imagelabels.mat", "setid.mat");
        var (labelled, sets) = (layout.Need(start + "imagelabels.mat"), layout.Need(start + "setid.mat"));
        List<Picture> found = [];
        layout.Catch(() => found.AddRange(Pictures(layout, start, parts, labelled, sets)));
        return new(LabelSpace.OfIds("", Enumerable.Range(1, Classes).Select(c => c.ToString(CultureInfo.InvariantCulture))), found);
    }

    static List<Picture> Pictures(Layout layout, string start, IReadOnlyList<string> parts, TreeFile labelled, TreeFile sets)
    {
        var labels = new MatFile(ArrayFiles.Open(layout, labelled))["labels"].Array().Integers();
        var setid = new MatFile(ArrayFiles.Open(layout, sets));
        var pictures = new PictureList(layout, start + "jpg/");
        var numbered = layout.PicturesIn(start + "jpg").Count(f => f.Name.StartsWith("image_", StringComparison.Ordinal));
        ArrayFiles.CheckRange(layout, layout.PathOf(labelled), labels, 1, Classes);
        layout.Catch(() => ArrayFiles.CheckCount(layout.PathOf(labelled), labels.Length, numbered));
        List<Picture> found = [];
        foreach (var part in parts)
        {
            var (ids, annotations) = (setid[s_parts[part]].Array().Integers(), Parts.Annotation(part));
            ArrayFiles.CheckRange(layout, $"{layout.PathOf(sets)}!{s_parts[part]}", ids, 1, labels.Length, "picture's number");
            foreach (var (row, id) in ids.Index().Where(i => i.Item >= 1 && i.Item <= labels.Length && labels[i.Item - 1] is >= 1 and <= Classes))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"image_{id:D5}");
                if (pictures.Picture($"{layout.PathOf(sets)}!{s_parts[part]}#{row}", sets, name + ".jpg") is { } file)
                    found.Add(new(new(name, (int)labels[id - 1] - 1) { Annotations = annotations }, layout.Place(file)));
            }
        }
        if (layout.Split.Count == 0) pictures.NoteOthers(start + "jpg");
        return found;
    }
}
