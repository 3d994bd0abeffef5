using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>
/// Opens <c>Kind="caltech101"</c>: a folder for each class in <c>101_ObjectCategories</c>. As VTAB has them there are 102 classes, the background included, sorted in lower case; the annotation
/// <c>label_101</c> is torchvision's label, which leaves the background out and sorts upper case first.
/// </summary>
public sealed class Caltech101Reader : LayoutReader
{
    const string Background = "BACKGROUND_Google";

    /// <inheritdoc/>
    public override string Kind => "caltech101";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys { get; } = [LayoutKeys.Root, LayoutKeys.ClassCount, LayoutKeys.ClassIds, LayoutKeys.ImageCount];

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("Caltech 101", "https://data.caltech.edu/records/mzrjq-6wc02", "CC-BY-4.0")
    {
        Published = new Dictionary<string, long> { ["images"] = 9144, ["classes"] = 102 },
        Bytes = 137_000_000,
        Layout = "caltech101/101_ObjectCategories/CLASS/image_0001.jpg",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var found = new NamedClassFolders(layout, "caltech101/101_ObjectCategories/") { Count = 102 }.Find();
        var folders = found.Select(f => f.Class).Distinct().Order(CodePoints.Order).ToList();
        foreach (var same in folders.GroupBy(Lower).Where(g => g.Count() > 1))
            layout.Problem("BHV0303", $"{layout.Tree.Root} has the class folders {Layout.Listed(same)}, which are one class in lower case. Usual cause: two copies in one folder. Keep one.");
        var classes = LabelSpace.OfIds("", folders.Select(Lower).Distinct().Order(CodePoints.Order));
        var objects = folders.Where(f => f != Background).Index().ToDictionary(f => f.Item, f => f.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new(classes, [.. found.Select(f => new Picture(new(f.Id, classes.IndexOf(Lower(f.Class))) { Annotations = Annotations(f.Class, objects) }, layout.Place(f.File)))]);
    }

    static Dictionary<string, string> Annotations(string folder, Dictionary<string, string> objects)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal) { ["class"] = folder };
        if (objects.TryGetValue(folder, out var label)) annotations["label_101"] = label;
        return annotations;
    }

    static string Lower(string folder) => folder.ToLowerInvariant();
}
