using Behavior.Datasets.Folders;

namespace Behavior.Datasets.Trees;

/// <summary>The files of an archive's directory, sorted, without what systems leave behind, and the folders in it that hold none.</summary>
sealed class ArchiveListing
{
    /// <summary>Sorts the entries of a directory.</summary>
    /// <param name="entries">Names, which end in a slash where they are folders', sizes, and positions.</param>
    public ArchiveListing(IEnumerable<(string Name, long Size, int Index)> entries)
    {
        var clean = entries.Select(e => (Path: PictureNames.Clean(e.Name), e.Name, e.Size, e.Index)).Where(e => !PictureNames.IsHidden(e.Path.TrimEnd('/'))).ToList();
        Files = [.. clean.Where(e => !e.Name.EndsWith('/')).Select(e => new TreeFile(e.Path, e.Size, e.Index)).OrderBy(f => f.Path, CodePoints.Order)];
        var filled = Files.SelectMany(f => Above(f.Path)).ToHashSet(StringComparer.Ordinal);
        EmptyFolders = [.. clean.Where(e => e.Name.EndsWith('/')).Select(e => e.Path.TrimEnd('/')).Where(f => f.Length > 0 && !filled.Contains(f)).Distinct().Order(CodePoints.Order)];
    }

    public IReadOnlyList<TreeFile> Files { get; }

    public IReadOnlyList<string> EmptyFolders { get; }

    static IEnumerable<string> Above(string path)
    {
        for (var at = path.IndexOf('/'); at >= 0; at = path.IndexOf('/', at + 1)) yield return path[..at];
    }
}
