using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="pug-imagenet"</c>: rendered objects of which one factor is varied at a time (Bordes et al. 2023), <c>Camera_Yaw/Goldfish/...png</c>. Annotated <c>labels</c> (the classes of ImageNet
/// that <c>class_to_imagenet_idx.json</c> gives the folder; any is right, the label is the first), <c>factor</c> (the folder), <c>class</c>, <c>pug</c> (the class's place among the sorted ones),
/// and what the factor is set to, under its column's name. <c>Split</c> names factors.
/// </summary>
public sealed class PugImageNetReader : LayoutReader
{
    /// <inheritdoc/>
    public override string Kind => "pug-imagenet";

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("PUG: ImageNet", "https://github.com/facebookresearch/PUG", "CC-BY-NC-4.0")
    {
        Published = new Dictionary<string, long> { ["images"] = 88_328, ["classes"] = 151, ["factors"] = 10 },
        Bytes = 27_000_000_000,
        Layout = $"<factor>/<class>/French_Loaf_01_0.png, {PugClasses.Name} and {PugTable.Name}",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var top = layout.Base(PugClasses.Name);
        var classes = new PugClasses(layout, layout.Need(top + PugClasses.Name));
        var table = layout.Find(top + PugTable.Name) is { } file ? new PugTable(layout, file) : null;
        if (table is null) layout.Notes.Add($"{layout.Tree.Root} has no {PugTable.Name}: what the factors are set to is not known, only which one is varied.");
        Parts.Check(layout, [.. PugFactors.Columns.Keys], "factor");
        layout.ThrowIfAny();
        var factors = new LabelledFolders(layout, top, f => PugFactors.Columns.ContainsKey(f) ? 0 : -1, $"a factor: {string.Join(", ", PugFactors.Columns.Keys)}", PugFactors.Columns.Keys).Read();
        var files = factors.Select(f => f.Below[..f.Below.IndexOf('/')]).Distinct().SelectMany(f => Factor(layout, top, f, classes)).ToList();
        table?.Compare([.. files.Select(f => f.Path)]);
        NoteAbsent(layout, classes, files);
        return new(ImageNetLabels.Thousand, [.. files.Where(f => layout.Wants(f.Factor)).OrderBy(f => f.Path, CodePoints.Order).Select(f => Picture(layout, classes, f, table?.Value(f.Path)))]);
    }

    static IEnumerable<PugFile> Factor(Layout layout, string top, string factor, PugClasses classes) =>
        new LabelledFolders(layout, $"{top}{factor}/", classes.IndexOf, $"one of the {classes.Names.Count} classes of {PugClasses.Name}", classes.Names).Read()
            .Select(f => new PugFile(f.File, factor, f.Label, $"{factor}/{f.Below}"));

    static Picture Picture(Layout layout, PugClasses classes, PugFile file, string? value)
    {
        var numbers = classes.Of(file.Class);
        var annotations = new Dictionary<string, string>(5)
        {
            ["labels"] = SeveralLabels.Of(numbers), ["factor"] = file.Factor, ["class"] = classes.Names[file.Class], ["pug"] = file.Class.ToString(CultureInfo.InvariantCulture),
        };
        if (value is not null) annotations[PugFactors.Columns[file.Factor]] = value;
        return new(new(file.Path, numbers[0]) { Annotations = annotations }, layout.Place(file.File));
    }

    /// <summary>Says which classes have no pictures, in all factors and in some: labels come from the list, so no other label moves.</summary>
    static void NoteAbsent(Layout layout, PugClasses classes, List<PugFile> files)
    {
        var present = files.Select(f => f.Class).ToHashSet();
        var absent = classes.Names.Where((_, i) => !present.Contains(i)).ToList();
        if (absent.Count > 0) layout.Notes.Add($"{absent.Count:N0} of {classes.Names.Count:N0} classes of {PugClasses.Name} have no pictures in {layout.Tree.Root}: {Layout.Listed(absent)}.");
        foreach (var factor in files.GroupBy(f => f.Factor))
        {
            var lacking = present.Except(factor.Select(f => f.Class)).Order().Select(c => classes.Names[c]).ToList();
            if (lacking.Count > 0) layout.Notes.Add($"The factor '{factor.Key}' has no pictures of {Layout.Listed(lacking)}, which other factors have.");
        }
    }

    sealed record PugFile(TreeFile File, string Factor, int Class, string Path);
}
