using System.Globalization;
using Behavior.Datasets.Folders;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts;

/// <summary>
/// Opens <c>Kind="class-folders"</c>: a folder of pictures for each class, on a disk or in an archive. The classes are the first folders below what all pictures have in common
/// (<see cref="ClassFolders"/>), sorted code point by code point, or by value where all are whole numbers; a label is the folder's position; files are sorted inside their folder.
/// </summary>
public class ClassFoldersReader : LayoutReader
{
    const int MostProblems = 20;

    /// <summary>The folder that holds the class folders.</summary>
    public static ItemKey Folder { get; } = new("Folder", ItemKeyType.Text,
        "The folder that holds the class folders, for example val; needed where several sets lie side by side (train, val).");

    /// <inheritdoc/>
    public override string Kind => "class-folders";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys { get; } = [LayoutKeys.Root, Folder, LayoutKeys.ClassCount, LayoutKeys.ClassIds, LayoutKeys.ImageCount];

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var files = layout.PicturesIn("");
        var folders = new ClassFolders(layout.Tree.Root, layout.Source.Name).Find([.. files.Select(f => f.Path)], Folder.Text(layout.Source.Options));
        var found = folders.Select(f => (File: files[f.Index], Class: f.Folder, Below: f.Below.Rest.ToString())).ToList();
        var classes = LabelSpace.OfIds("", Sorted([.. found.Select(f => f.Class).Distinct()]));
        CheckNumbers(layout, classes);
        ClassFolderNotes.Add(layout, files, folders);
        return new(classes, [.. found.Select(f => new Picture(new($"{f.Class}/{f.Below}", classes.IndexOf(f.Class)), layout.Place(f.File)))
            .OrderBy(p => p.Sample.Label).ThenBy(p => p.Sample.Id, CodePoints.Order)]);
    }

    static void CheckNumbers(Layout layout, LabelSpace classes)
    {
        foreach (var same in (classes.IsNumbered ? classes.Ids.GroupBy(Number).Where(g => g.Count() > 1) : []).Take(MostProblems))
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds the folders {string.Join(" and ", same.Select(f => $"'{f}'"))}, which are the same number. "
                + "Write all numbers one way, and pack it again.");
    }

    static IEnumerable<string> Sorted(IReadOnlyList<string> folders) =>
        folders.All(LabelSpace.IsNumber) ? folders.OrderBy(Number).ThenBy(f => f, StringComparer.Ordinal) : folders.Order(CodePoints.Order);

    static int Number(string folder) => int.Parse(folder, NumberStyles.None, CultureInfo.InvariantCulture);
}
