using Behavior.Diagnostics;

namespace Behavior.Datasets.Folders;

/// <summary>
/// Which folders of a tree of pictures are the classes: those right below what all pictures have in common, or right below the folder that the item names.
/// What lies deeper belongs to its class. Where two readings are possible, none is taken.
/// </summary>
/// <param name="where">What holds the tree, for messages.</param>
/// <param name="benchmark">The benchmark's name, for messages.</param>
sealed class ClassFolders(string where, string benchmark)
{
    const int Shown = 5;

    static readonly HashSet<string> s_inner = new(["image", "images", "img", "imgs"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Where in each path its class begins. Paths that are left out lie beside the class folders.</summary>
    /// <param name="paths">Files, with forward slashes.</param>
    /// <param name="folder">The folder that the item names; empty for what they have in common.</param>
    /// <exception cref="BehaviorException">BHV0303: there are no class folders, or it is not clear which they are.</exception>
    public IReadOnlyList<FolderPath> Find(IReadOnlyList<string> paths, string folder = "")
    {
        List<FolderPath> found = [.. paths.Select((p, i) => new FolderPath(i, p, 0))];
        if (folder.Length > 0) found = Named(found, folder.Replace('\\', '/').Trim('/') + "/");
        found = [.. found.Where(f => f.HasFolder)];
        if (found.Count == 0) throw None(folder);
        var top = found[0].Start;
        while (Below(found) is { } below) found = below;
        if (s_inner.Contains(found[0].Folder) && found.All(f => f.Folder == found[0].Folder)) found = Above(found, top);
        CheckSplits(found);
        return found;
    }

    /// <summary>What lies below the named folder, looked for in the tree and below what all have in common.</summary>
    List<FolderPath> Named(List<FolderPath> all, string folder)
    {
        for (var level = all; ;)
        {
            List<FolderPath> inside = [.. level.Where(f => f.Rest.StartsWith(folder, StringComparison.Ordinal)).Select(f => f with { Start = f.Start + folder.Length })];
            if (inside.Count > 0) return inside;
            level = [.. level.Where(f => f.HasFolder)];
            if (level.Count == 0 || level.Any(f => f.Folder != level[0].Folder))
                throw new BehaviorException("BHV0303", $"{where} holds no pictures in a folder '{Excerpt.Of(folder)}', which the benchmark '{benchmark}' names. "
                    + $"There are {Listed(level.Select(f => f.Folder))}. Write one of them as Folder=\"...\" on the Benchmark item.");
            level = [.. level.Select(f => f.Below)];
        }
    }

    /// <summary>One level further down, while all share a folder and it is no class; null where the classes are reached.</summary>
    List<FolderPath>? Below(List<FolderPath> found)
    {
        var top = found[0].Folder;
        if (found.Any(f => f.Folder != top)) return null;
        List<FolderPath> below = [.. found.Select(f => f.Below)];
        if (!below.Any(f => f.HasFolder)) return null;
        return below.FirstOrDefault(f => !f.HasFolder) is not { Path: { } stray } ? below : throw Unclear(Excerpt.Of(top), stray, below);
    }

    BehaviorException Unclear(string top, string stray, List<FolderPath> below) => new("BHV0303",
        $"{where} holds pictures in the folder '{top}' ('{Excerpt.Of(stray)}') and in folders below it ({Listed(below.Where(f => f.HasFolder).Select(f => f.Folder))}): whether '{top}' is a class "
        + $"is not clear. Write Folder=\"{top}\" on the Benchmark item where the folders below it are the classes, or pack the class folders alone.");

    /// <summary>One level up from a folder that only says that pictures are in it (<c>n01443537/images/1.png</c>).</summary>
    List<FolderPath> Above(List<FolderPath> found, int top)
    {
        if (found[0].Start <= top)
            throw new BehaviorException("BHV0303", $"{where} holds all its pictures in one folder '{found[0].Folder}', which says no class. Expected CLASS/FILE.jpg. "
                + "Usual cause: pictures whose labels stand in a table. Put each into the folder of its class.");
        return [.. found.Select(f => f with { Start = f.Path.LastIndexOf('/', f.Start - 2) + 1 })];
    }

    /// <summary>Refuses parts of a dataset side by side: each would be taken for a class.</summary>
    void CheckSplits(List<FolderPath> found)
    {
        var folders = found.Select(f => f.Folder).ToHashSet(StringComparer.Ordinal);
        var deep = found.Where(f => f.Below.HasFolder).Select(f => (f.Folder, Inner: f.Below.Folder)).Distinct().ToList();
        List<string> splits = [.. folders.Where(SplitNames.Are)];
        if (splits.Count > 1 && (splits.Count == folders.Count || splits.Count(s => deep.Any(d => d.Folder == s)) > 1)) throw Splits(splits);
        var shared = deep.GroupBy(d => d.Inner).Where(g => g.Count() > 1 || folders.Contains(g.Key)).ToList();
        var among = shared.SelectMany(g => g.Select(d => d.Folder)).Distinct().ToList();
        if (shared.Count > 1 || shared.Any(g => folders.Contains(g.Key))) throw Splits(among, shared.Select(g => g.Key));
    }

    BehaviorException Splits(IReadOnlyList<string> folders, IEnumerable<string>? inner = null) => new("BHV0303",
        $"{where} holds the folders {Listed(folders)}{(inner is null ? "" : $", with the same folders in them as elsewhere ({Listed(inner)})")}: "
        + "parts of a dataset and no classes, and which one is meant is not said. "
        + $"Write Folder=\"{Excerpt.Of(folders[0])}\" on the item of benchmark '{benchmark}' for the class folders in it, and another item for another part.");

    BehaviorException None(string folder) => new("BHV0303", $"{where} holds no pictures in class folders{(folder.Length > 0 ? $" below '{Excerpt.Of(folder)}'" : "")}. Expected CLASS/FILE.jpg. "
        + $"Hidden files and files that are no pictures are passed over. Usual cause: another archive than the one that benchmark '{benchmark}' names.");

    static string Listed(IEnumerable<string> names)
    {
        var distinct = names.Distinct().Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", distinct.Take(Shown).Select(n => $"'{Excerpt.Of(n)}'")) + (distinct.Count > Shown ? $", ... ({distinct.Count:N0} in all)" : "");
    }
}
