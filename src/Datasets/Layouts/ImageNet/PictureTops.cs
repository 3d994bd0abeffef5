using Behavior.Datasets.Folders;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Finds the folder that a set's pictures lie below, whether the item names it or one above it: the folder that the set gives them, or else the one that holds the class folders.
/// Only pictures count: boxes and lists may lie in folders of the same name.
/// </summary>
static class PictureTops
{
    /// <summary>The folder, with a slash at the end; empty for the root.</summary>
    /// <param name="layout">The files.</param>
    /// <param name="name">The folder's name as the set is distributed.</param>
    /// <param name="isClass">Whether a folder is likely one of classes.</param>
    /// <param name="example">A picture's path, for messages.</param>
    /// <exception cref="BehaviorException">BHV0303: there is none, or there are several.</exception>
    public static string Find(Layout layout, string name, Func<string, bool> isClass, string example) =>
        Named(layout, name) ?? Holding(layout, isClass) ?? throw layout.Missing([example]);

    /// <summary>The folder of a name that holds pictures; null where there is none.</summary>
    public static string? Named(Layout layout, string name) => Nearest(layout, Paths(layout).Select(p => Through(p, name)));

    /// <summary>The folder that holds the first class folder of every path; null where there is none.</summary>
    public static string? Holding(Layout layout, Func<string, bool> isClass) => Nearest(layout, Paths(layout).Where(p => !IsOtherPart(p)).Select(p => Above(p, isClass)));

    /// <summary>The one nearest to the root; null where there is none.</summary>
    /// <exception cref="BehaviorException">BHV0303: several are equally near.</exception>
    public static string? Nearest(Layout layout, IEnumerable<string?> tops)
    {
        var near = tops.OfType<string>().Distinct().GroupBy(t => t.AsSpan().Count('/')).MinBy(g => g.Key)?.ToList();
        return near is null ? null : near.Count == 1 ? near[0]
            : throw new BehaviorException("BHV0303", $"{layout.Tree.Root} holds what benchmark '{layout.Source.Name}' reads in several folders: {Layout.Listed(near)}. Name one of them with Root.");
    }

    /// <summary>The paths of the pictures, by their names.</summary>
    public static IEnumerable<string> Paths(Layout layout) => layout.Tree.Files.Select(f => f.Path).Where(p => PictureNames.IsPicture(p) == true);

    static string? Through(string path, string name)
    {
        if (path.StartsWith(name + "/", StringComparison.Ordinal)) return path[..(name.Length + 1)];
        var at = path.IndexOf($"/{name}/", StringComparison.Ordinal);
        return at < 0 ? null : path[..(at + name.Length + 2)];
    }

    static string? Above(string path, Func<string, bool> isClass)
    {
        for (var start = 0; path.IndexOf('/', start) is > 0 and var end; start = end + 1)
            if (isClass(path[start..end])) return path[..start];
        return null;
    }

    static bool IsOtherPart(string path) => $"/{path}".Contains("/train/", StringComparison.Ordinal) || $"/{path}".Contains("/test/", StringComparison.Ordinal);
}
