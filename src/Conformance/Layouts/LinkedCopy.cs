using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Layouts;

/// <summary>A broken layout where it lies; or a copy of it with the links that the kit names, since a checkout may drop them.</summary>
sealed class LinkedCopy : IDisposable
{
    readonly string _folder = "";

    public LinkedCopy(string root, GoldenValue golden)
    {
        Root = root;
        if (!golden.TryGetProperty("make_links", out var links)) return;
        _folder = Directory.CreateTempSubdirectory("behavior-links-").FullName;
        foreach (var beside in Directory.EnumerateDirectories(Path.GetDirectoryName(root)!, Path.GetFileName(root) + "*")) Copy(beside, Path.Combine(_folder, Path.GetFileName(beside)));
        Root = Path.Combine(_folder, Path.GetFileName(root));
        foreach (var link in links.EnumerateArray()) Link(Path.Combine(Root, link[0].GetString()), link[1].GetString());
    }

    /// <summary>The layout's folder.</summary>
    public string Root { get; }

    public void Dispose()
    {
        if (_folder.Length > 0) Directory.Delete(_folder, recursive: true);
    }

    static void Link(string path, string target)
    {
        if (Directory.Exists(Path.Combine(Path.GetDirectoryName(path)!, target))) Directory.CreateSymbolicLink(path, target);
        else File.CreateSymbolicLink(path, target);
    }

    static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
