using Behavior.Datasets.Containers;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Trees;

/// <summary>Several archives, read as if they were unpacked into one folder.</summary>
sealed class SideBySideTree : IFileTree
{
    const int MostProblems = 20;

    readonly IFileTree[] _parts;
    readonly (IFileTree Tree, TreeFile File)[] _files;

    /// <summary>Opens all of them.</summary>
    /// <exception cref="BehaviorException">One of them is damaged, or two hold the same path; all problems at once.</exception>
    public SideBySideTree(string root, IReadOnlyList<(string Name, Func<IFileTree> Open)> archives)
    {
        Root = root;
        var (opened, problems) = (new List<IFileTree>(), new Problems());
        foreach (var archive in archives) problems.Catch(() => opened.Add(archive.Open()));
        _parts = [.. opened];
        _files = [.. _parts.SelectMany(t => t.Files, (t, f) => (t, f)).OrderBy(f => f.f.Path, CodePoints.Order)];
        foreach (var (before, after) in _files.Zip(_files.Skip(1)).Where(p => p.First.File.Path == p.Second.File.Path).Take(MostProblems))
            problems.Add("BHV0303", $"'{after.File.Path}' lies in {before.Tree.Root} and in {after.Tree.Root}: which one counts is not defined. Leave one of the archives in {root}.");
        if (problems.Found.Count > 0) Dispose();
        problems.ThrowIfAny();
        Files = [.. _files.Select((f, i) => f.File with { Index = i })];
    }

    public string Root { get; }

    public IReadOnlyList<TreeFile> Files { get; }

    public IReadOnlyList<string> EmptyFolders => [.. _parts.SelectMany(p => p.EmptyFolders)];

    public IReadOnlyList<string> Notes => [.. _parts.SelectMany(p => p.Notes)];

    public string Where(TreeFile file) => _files[file.Index].Tree.Where(_files[file.Index].File);

    public BehaviorException? Problem(TreeFile file) => _files[file.Index].Tree.Problem(_files[file.Index].File);

    public byte[] Read(TreeFile file, long most) => _files[file.Index].Tree.Read(_files[file.Index].File, most);

    public IBytes Open(TreeFile file) => _files[file.Index].Tree.Open(_files[file.Index].File);

    public (string Hash, DateTime Youngest) Stamp(bool again)
    {
        var stamps = _parts.Select(p => p.Stamp(again)).ToList();
        return (TextHash.OfParts(stamps.Select(s => s.Hash)), stamps.Max(s => s.Youngest));
    }

    public void Dispose()
    {
        foreach (var part in _parts) part.Dispose();
    }
}
