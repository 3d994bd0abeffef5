namespace Behavior.Datasets.Trees;

/// <summary>A file of a tree.</summary>
/// <param name="Path">Its path below the tree's root, with forward slashes.</param>
/// <param name="Size">Its bytes, unpacked.</param>
/// <param name="Index">Which file of its container it is.</param>
public sealed record TreeFile(string Path, long Size, int Index)
{
    /// <summary>Its name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Its name without folders and ending.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder that it lies in, without a slash at the end; empty for the root.</summary>
    public string Folder => Path.LastIndexOf('/') is > 0 and var at ? Path[..at] : "";
}
