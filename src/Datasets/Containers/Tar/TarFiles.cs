using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Containers.Tar;

/// <summary>
/// The files of a tar archive, read in place: ustar, PAX (path and size), GNU's long names and sizes, and the older form. Folders and headers for programs are passed over. Safe for several threads.
/// </summary>
sealed class TarFiles
{
    readonly IBytes _bytes;

    /// <summary>Lists the archive.</summary>
    /// <param name="bytes">The archive; it stays its owner's.</param>
    /// <exception cref="BehaviorException">
    /// All that is wrong at once. BHV0302: it is cut, damaged, or no tar archive; BHV0303: paths that point out of it, links, devices, packed forms that are not read, a path twice.
    /// </exception>
    public TarFiles(IBytes bytes)
    {
        _bytes = bytes;
        Files = new TarListing(bytes).Read();
    }

    /// <summary>The regular files, in the archive's order; no path is there twice.</summary>
    public IReadOnlyList<TarFile> Files { get; }

    /// <summary>A file's bytes.</summary>
    /// <exception cref="BehaviorException">BHV0302: they cannot be read; BHV0303: there are more of them than a picture may have.</exception>
    public byte[] Read(TarFile file)
    {
        if (file.Size > FileLimits.Picture) throw new BehaviorException("BHV0303", $"{NameOf(file)} has {file.Size:N0} bytes; above {FileLimits.Picture:N0} none is read whole.");
        var content = new byte[file.Size];
        Open(file).Read(0, content);
        return content;
    }

    /// <summary>A file as bytes to read from; messages call it <c>archive!path</c>.</summary>
    public IBytes Open(TarFile file) => new SliceBytes(_bytes, file.Offset, file.Size, NameOf(file));

    string NameOf(TarFile file) => $"{_bytes.Name}!{file.Path}";
}
