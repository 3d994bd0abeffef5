using Behavior.Datasets.Containers;
using Behavior.Datasets.Folders;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Diagnostics.Zip;

namespace Behavior.Datasets.Trees;

/// <summary>A zip archive, of any size.</summary>
sealed class ZipTree : IFileTree
{
    readonly PictureArchive _zip;
    readonly string _name;
    readonly ArchiveListing _listing;

    /// <summary>Opens the archive and checks its directory.</summary>
    /// <param name="benchmark">The benchmark's name, for messages.</param>
    /// <param name="path">The archive.</param>
    /// <param name="name">What it is called below what the user named; empty where that is the archive itself.</param>
    public ZipTree(string benchmark, string path, string name)
    {
        (Root, _name, _zip) = (path, name, PictureArchive.Open(benchmark, path));
        _listing = new(_zip.Entries.Select((e, i) => (e.Name, e.Size, i)));
    }

    public string Root { get; }

    public IReadOnlyList<TreeFile> Files => _listing.Files;

    public IReadOnlyList<string> EmptyFolders => _listing.EmptyFolders;

    public IReadOnlyList<string> Notes => [];

    public string Where(TreeFile file) => _name.Length > 0 ? $"{_name}!{Entry(file).Name}" : file.Path;

    public BehaviorException? Problem(TreeFile file) => _zip.Problem(Entry(file));

    public byte[] Read(TreeFile file, long most) => file.Size <= most
        ? _zip.Read(Entry(file))
        : throw new BehaviorException("BHV0303", $"'{file.Path}' in {Root} has {file.Size:N0} bytes; at most {most:N0} are read.");

    public IBytes Open(TreeFile file) => new MemoryBytes(Read(file, Array.MaxLength), $"{Root}!{file.Path}");

    public (string Hash, DateTime Youngest) Stamp(bool again) => FileStamp.Of(Root, _zip.File);

    public void Dispose() => _zip.Dispose();

    ZipEntry Entry(TreeFile file) => _zip.Entries[file.Index];
}
