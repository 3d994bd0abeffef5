using Behavior.Datasets.Folders;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts;

/// <summary>What is said of folders of classes beside their pictures: pictures that belong to no class, folders that hold nothing, names that differ only in case.</summary>
static class ClassFolderNotes
{
    public static void Add(Layout layout, IReadOnlyList<TreeFile> files, IReadOnlyList<FolderPath> found)
    {
        var taken = found.Select(f => f.Index).ToHashSet();
        var strays = files.Where((_, i) => !taken.Contains(i)).Select(f => f.Path).ToList();
        if (strays.Count > 0) layout.Notes.Add($"{strays.Count:N0} pictures in {layout.Tree.Root} lie beside the class folders and belong to no class: {Layout.Listed(strays)}. They are passed over.");
        var above = found.Select(f => f.Path[..f.Start]).Distinct().ToList();
        foreach (var empty in layout.Tree.EmptyFolders.Where(e => above.Contains(e[..(e.LastIndexOf('/') + 1)])))
            layout.Problem("BHV0303", $"The class folder '{empty}' in {layout.Tree.Root} holds no pictures. Usual cause: a copy that was interrupted. "
                + "Fill it, or remove it: left out unsaid, every later class would have another label.");
        foreach (var same in found.Select(f => f.Folder).Distinct().GroupBy(f => f, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            layout.Notes.Add($"The class folders {Layout.Listed(same)} in {layout.Tree.Root} differ only in case: classes of their own here, and one folder on Windows and macOS.");
    }
}
