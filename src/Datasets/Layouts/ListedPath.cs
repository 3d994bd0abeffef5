using Behavior.Datasets.Folders;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts;

/// <summary>A picture that a list names by its path.</summary>
static class ListedPath
{
    /// <summary>The file; null where there is none, which is noted with the line.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="list">The list.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="path">The path as the list has it, below <paramref name="folder"/>.</param>
    /// <param name="folder">The folder that the path counts from, with a slash at the end; the list's own unless given.</param>
    public static TreeFile? Find(Layout layout, TreeFile list, int line, string path, string? folder = null)
    {
        var inside = PictureNames.Clean(path.Replace('\\', '/'));
        if (inside.StartsWith('/') || (inside.Length > 1 && inside[1] == ':') || inside.Split('/').Contains(".."))
        {
            layout.Problem("BHV0303", $"{layout.PathOf(list)}, line {line}: '{Excerpt.Of(path)}' points out of the folder; nothing there is read. Write paths that count from the folder of the list.");
            return null;
        }
        folder ??= list.Folder.Length > 0 ? list.Folder + "/" : "";
        if (layout.Find(folder + inside) is { } file) return file;
        layout.Problem("BHV0303", $"{layout.PathOf(list)}, line {line}: there is no picture '{Excerpt.Of(path)}'. Expected {layout.Tree.Root}/{folder}{Excerpt.Of(inside)}. Usual cause: a copy that was interrupted.");
        return null;
    }
}
