using Behavior.Datasets.Containers;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Trees;

/// <summary>
/// A folder of a disk. Links to what lies inside it are followed; one that leads out of it, to nothing or back to a folder above is refused: what is evaluated is what the folder holds.
/// </summary>
sealed class FolderTree : IFileTree
{
    readonly FolderListing _listing;

    /// <summary>Lists the folder.</summary>
    /// <exception cref="BehaviorException">BHV0303: it has links as above, or folders that cannot be listed; all of them at once.</exception>
    public FolderTree(string root) => _listing = new(Root = root);

    public string Root { get; }

    public IReadOnlyList<TreeFile> Files => _listing.Files;

    public IReadOnlyList<string> EmptyFolders => _listing.EmptyFolders;

    public IReadOnlyList<string> Notes => [];

    public string Where(TreeFile file) => file.Path;

    public BehaviorException? Problem(TreeFile file) => file.Size <= FileLimits.Picture ? null
        : new("BHV0303", $"'{file.Path}' in {Root} has {file.Size:N0} bytes; pictures above {FileLimits.Picture:N0} are refused.");

    public byte[] Read(TreeFile file, long most)
    {
        var path = Path.Combine(Root, file.Path);
        try { return file.Size == 0 ? [] : RegularFile.Read(path, most); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0302", $"{path} cannot be read: {failure.Message} Check its permissions and its disk, or fetch it again.", failure);
        }
    }

    public IBytes Open(TreeFile file) => new FileBytes(Path.Combine(Root, file.Path));

    public (string Hash, DateTime Youngest) Stamp(bool again) => (again ? new FolderListing(Root) : _listing).Stamp;

    public void Dispose() { }
}
