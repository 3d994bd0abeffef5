using Behavior.Datasets.Containers;
using Behavior.Datasets.Containers.Inflate;
using Behavior.Datasets.Containers.Tar;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Trees;

/// <summary>A tar archive, plain or compressed by gzip.</summary>
sealed class TarTree : IFileTree
{
    readonly FileBytes _file;
    readonly IBytes _bytes;
    readonly TarFiles _tar;
    readonly string _name;
    readonly ArchiveListing _listing;

    /// <summary>Opens the archive and lists it.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="name">What it is called below what the user named; empty where that is the archive itself.</param>
    public TarTree(string path, string name)
    {
        (Root, _name, _file) = (path, name, new(path));
        try
        {
            _bytes = IsCompressed(_file) ? new InflatedBytes(_file, Packing.Gzip) : _file;
            _tar = new(_bytes);
            _listing = new(_tar.Files.Select((f, i) => (f.Path, f.Size, i)));
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public string Root { get; }

    public IReadOnlyList<TreeFile> Files => _listing.Files;

    public IReadOnlyList<string> EmptyFolders => _listing.EmptyFolders;

    public IReadOnlyList<string> Notes => [];

    public string Where(TreeFile file) => _name.Length > 0 ? $"{_name}!{Entry(file).Path}" : file.Path;

    public BehaviorException? Problem(TreeFile file) => file.Size <= FileLimits.Picture ? null
        : new("BHV0303", $"'{file.Path}' in {Root} has {file.Size:N0} bytes; pictures above {FileLimits.Picture:N0} are refused.");

    public byte[] Read(TreeFile file, long most) => file.Size <= most
        ? _tar.Read(Entry(file))
        : throw new BehaviorException("BHV0303", $"'{file.Path}' in {Root} has {file.Size:N0} bytes; at most {most:N0} are read.");

    public IBytes Open(TreeFile file) => _tar.Open(Entry(file));

    public (string Hash, DateTime Youngest) Stamp(bool again) => FileStamp.Of(Root, _file.Handle);

    public void Dispose()
    {
        _bytes.Dispose();
        _file.Dispose();
    }

    TarFile Entry(TreeFile file) => _tar.Files[file.Index];

    static bool IsCompressed(FileBytes file)
    {
        Span<byte> first = stackalloc byte[2];
        if (file.Length < first.Length) return false;
        file.Read(0, first);
        return first is [0x1f, 0x8b];
    }
}
