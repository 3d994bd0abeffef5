using Behavior.Datasets.Folders;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Class folders in a folder whose name the set's archive gives; a root may be that folder itself.</summary>
/// <param name="layout">The layout.</param>
/// <param name="top">What ids begin with: the folder's path as the archive has it, with a slash at the end.</param>
sealed class NamedClassFolders(Layout layout, string top)
{
    /// <summary>Names that the folder has in other copies.</summary>
    public string[] OtherNames { get; init; } = [];

    /// <summary>The classes that exist; empty where only their number is known. A folder of another name is a problem.</summary>
    public string[] Known { get; init; } = [];

    /// <summary>How many classes the whole set has.</summary>
    public required int Count { get; init; }

    /// <summary>Each picture's file with its class folder and its id.</summary>
    public IReadOnlyList<(TreeFile File, string Class, string Id)> Find()
    {
        var start = Start();
        var files = layout.PicturesIn(start.TrimEnd('/'));
        var found = files.Select((f, i) => new FolderPath(i, f.Path, start.Length)).Where(f => f.HasFolder).ToList();
        ClassFolderNotes.Add(layout, files, found);
        var classes = found.Select(f => f.Folder).Distinct().ToList();
        foreach (var strange in Known.Length > 0 ? classes.Except(Known) : [])
            layout.Problem("BHV0303", $"{layout.Tree.Root} has the class folder '{Excerpt.Of(strange)}', which is none of the set's {Count} classes. {Suggest.DidYouMean(strange, Known)} "
                + "Labels count the folders in order, so it would shift those of the folders behind it. Move it elsewhere.");
        if (classes.Count != Count && classes.Count > 0)
            layout.Notes.Add($"{layout.Tree.Root} has {classes.Count:N0} of the set's {Count} classes. Labels count the folders that are there: they are not those of the whole set.");
        return [.. found.Select(f => (files[f.Index], f.Folder, top + f.Rest.ToString()))];
    }

    string Start()
    {
        string[] names = [Last(top), .. OtherNames];
        if (Array.Find(names, n => layout.Has(n)) is { } name) return layout.Base(name) + name + "/";
        var root = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(layout.Tree.Root));
        var first = layout.Tree.Files.Select(f => f.Path.Split('/')).Where(p => p.Length > 1).Select(p => p[0]).ToHashSet(StringComparer.Ordinal);
        return names.Contains(root, StringComparer.OrdinalIgnoreCase) || first.Overlaps(Known) ? "" : throw layout.Missing([names[0]], "It holds the class folders.");
    }

    static string Last(string path) => path.TrimEnd('/') is var trimmed ? trimmed[(trimmed.LastIndexOf('/') + 1)..] : "";
}
