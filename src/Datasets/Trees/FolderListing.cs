using System.IO.Enumeration;
using Behavior.Datasets.Folders;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Trees;

/// <summary>What a folder holds at one moment: its files with their sizes and times, and the folders that hold nothing.</summary>
sealed class FolderListing
{
    const int Deepest = 64, MostProblems = 20;

    static readonly EnumerationOptions s_all = new() { AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    readonly string _root, _real;
    readonly Problems _problems = new();
    readonly List<(string Path, long Size, DateTime Written)> _found = [];
    readonly List<string> _empty = [];

    /// <summary>Lists a folder.</summary>
    /// <exception cref="BehaviorException">BHV0303: links that lead out, to nothing or in a circle; folders that cannot be listed. All of them at once.</exception>
    public FolderListing(string root)
    {
        _root = Path.GetFullPath(root).TrimEnd('/');
        _real = Real(_root);
        List(_root, "", [_real]);
        _problems.ThrowIfAny();
        _found.Sort((a, b) => CodePoints.Order.Compare(a.Path, b.Path));
        Files = [.. _found.Select((f, i) => new TreeFile(f.Path, f.Size, i))];
        _empty.Sort(CodePoints.Order);
    }

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<TreeFile> Files { get; }

    /// <summary>Folders that hold nothing but what is passed over.</summary>
    public IReadOnlyList<string> EmptyFolders => _empty;

    /// <summary>A hash of the root's path and of every file's path, size and time, and the youngest of the times.</summary>
    public (string Hash, DateTime Youngest) Stamp => (
        TextHash.OfParts(_found.Select(f => $"{f.Path}\n{f.Size}\n{f.Written.Ticks}").Prepend(_root)),
        _found.Count > 0 ? _found.Max(f => f.Written) : DateTime.MinValue);

    /// <summary>Lists a folder and those in it; whether it holds anything.</summary>
    bool List(string folder, string prefix, IReadOnlyList<string> above)
    {
        List<Entry> entries;
        try { entries = [.. new FileSystemEnumerable<Entry>(folder, Entry.Of, s_all)]; }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            Add($"The folder {folder} cannot be listed: {failure.Message} Check its permissions.");
            return true;
        }
        var holds = false;
        foreach (var entry in entries.Where(e => !PictureNames.IsHidden(e.Name)))
            if (prefix.Length + entry.Name.Length < 4_000) holds |= entry.IsLink ? Follow(entry, folder, prefix, above) : Take(entry, folder, prefix, above);
        if (!holds && prefix.Length > 0) _empty.Add(prefix.TrimEnd('/'));
        return holds;
    }

    bool Take(Entry entry, string folder, string prefix, IReadOnlyList<string> above)
    {
        if (!entry.IsFolder) _found.Add((prefix + entry.Name, entry.Size, entry.Written));
        else if (above.Count > Deepest) Add($"The folder {folder} is more than {Deepest} folders deep.");
        else List(Path.Combine(folder, entry.Name), $"{prefix}{entry.Name}/", [.. above, Path.Combine(above[^1], entry.Name)]);
        return true;
    }

    /// <summary>Takes what a link leads to, if that is a part of the root.</summary>
    bool Follow(Entry entry, string folder, string prefix, IReadOnlyList<string> above)
    {
        var path = Path.Combine(folder, entry.Name);
        if (Target(path) is not { Exists: true } target)
            Add($"'{prefix}{entry.Name}' in {_root} is a link to something that is not there. Usual cause: a copy without the folder that it led to. Copy what it stands for, or remove it.");
        else if (!IsInside(target.FullName))
            Add($"'{prefix}{entry.Name}' in {_root} is a link that leads out of the folder, to {target.FullName}: what is evaluated must lie inside Root. Copy what it stands for to its place.");
        else if (target is DirectoryInfo && above.Contains(Real(target.FullName)))
            Add($"'{prefix}{entry.Name}' in {_root} is a link to a folder that holds it: a circle without end. Remove the link.");
        else if (target is FileInfo file) _found.Add((prefix + entry.Name, file.Length, file.LastWriteTimeUtc));
        else if (above.Count <= Deepest) List(path, $"{prefix}{entry.Name}/", [.. above, Real(target.FullName)]);
        return true;
    }

    static FileSystemInfo? Target(string path)
    {
        try { return Directory.Exists(path) ? new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true) : new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { return null; }
    }

    bool IsInside(string path) => new[] { _root, _real }.Any(r => path == r || path.StartsWith(r + "/", StringComparison.Ordinal));

    static string Real(string folder)
    {
        try { return new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName.TrimEnd('/') ?? folder; }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { return folder; }
    }

    void Add(string text)
    {
        if (_problems.Found.Count < MostProblems) _problems.Add("BHV0303", text);
    }

    readonly record struct Entry(string Name, bool IsFolder, bool IsLink, long Size, DateTime Written)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            return new(entry.FileName.ToString(), entry.IsDirectory, isLink, isLink || entry.IsDirectory ? 0 : entry.Length,
                isLink || entry.IsDirectory ? default : entry.LastWriteTimeUtc.UtcDateTime);
        }
    }
}
