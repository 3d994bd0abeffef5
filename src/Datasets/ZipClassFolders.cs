using System.Globalization;
using System.IO.Compression;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets;

/// <summary>
/// Class folders of pictures inside one zip archive, read in place. The classes are the folders that hold the files, sorted by ordinal, or
/// by value where all are whole numbers; a label is the folder's position; files are sorted by ordinal inside their folder. Nothing is ever
/// extracted. Archives over 2 GB and of more than 65,535 files (zip64) are read like others.
/// </summary>
public sealed class ZipClassFolders : IDataset
{
    /// <summary>A single picture larger than this is refused before it is unpacked.</summary>
    const long LargestPicture = 256L << 20;

    readonly ZipArchive _zip;
    readonly List<ZipArchiveEntry> _entries = [];
    readonly Lock _reading = new();

    /// <summary>Opens the archive and lists its pictures.</summary>
    /// <param name="name">The benchmark's name.</param>
    /// <param name="path">The archive.</param>
    /// <param name="cacheFolder">Where its fingerprint is remembered, see <see cref="FingerprintCache"/>; empty for nowhere.</param>
    /// <exception cref="AbsentException">BHV0301: there is no such file.</exception>
    /// <exception cref="BehaviorException">BHV0302: not a zip archive; BHV0303: no pictures in class folders, or a name or number twice.</exception>
    public ZipClassFolders(string name, string path, string cacheFolder = "")
    {
        (Name, Path) = (name, path);
        _zip = OpenArchive(name, path);
        try
        {
            var pictures = _zip.Entries.Where(e => e.Name.Length > 0).Select(e => (Entry: e, Folder: Folder(e))).Where(p => p.Folder.Length > 0).ToList();
            LabelSpace = LabelSpace.OfIds("", Sorted([.. pictures.Select(p => p.Folder).Distinct()]));
            var sorted = pictures.OrderBy(p => LabelSpace.IndexOf(p.Folder)).ThenBy(p => p.Entry.Name, StringComparer.Ordinal).ToList();
            _entries.AddRange(sorted.Select(p => p.Entry));
            Samples = [.. sorted.Select(p => new Sample($"{p.Folder}/{p.Entry.Name}", LabelSpace.IndexOf(p.Folder)))];
            CheckEntries();
            Fingerprint = new FingerprintCache(cacheFolder).Of(path);
        }
        catch
        {
            _zip.Dispose();
            throw;
        }
    }

    /// <summary>The archive's path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public LabelSpace LabelSpace { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public ImageInput Input(int index) => ImageInput.FromBytes(Samples[index].Id, () => Read(index), $"{Name}: {Samples[index].Id} in {Path}");

    /// <inheritdoc/>
    public RgbImage Load(int index) => Input(index).Decode();

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    byte[] Read(int index)
    {
        var entry = _entries[index];
        var bytes = new byte[entry.Length];
        try
        {
            lock (_reading) // ZipArchive shares one stream
            {
                using var stream = entry.Open();
                stream.ReadExactly(bytes);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw new BehaviorException("BHV0302", $"'{Samples[index].Id}' in {Path} cannot be unpacked: {failure.Message} Usual cause: an interrupted download. Fetch the archive again.", failure);
        }
        return bytes;
    }

    void CheckEntries()
    {
        if (_entries.Count == 0)
            throw new BehaviorException("BHV0303", $"{Path} holds no files in class folders. Expected CLASS/FILE.jpg. Usual cause: another archive than the one that benchmark '{Name}' names.");
        var problems = new Problems();
        foreach (var twice in Samples.GroupBy(s => s.Id).Where(g => g.Count() > 1))
            problems.Add("BHV0303", $"{Path} holds '{twice.Key}' {twice.Count()} times; which one counts is not defined. Pack the archive again.");
        foreach (var same in LabelSpace.IsNumbered ? LabelSpace.Ids.GroupBy(Number).Where(g => g.Count() > 1) : [])
            problems.Add("BHV0303", $"{Path} holds the folders {string.Join(" and ", same.Select(f => $"'{f}'"))}, which are the same number. Write all numbers one way, and pack it again.");
        foreach (var entry in _entries.Where(e => e.Length > LargestPicture))
            problems.Add("BHV0303", $"'{entry.FullName}' in {Path} says it unpacks to {entry.Length:N0} bytes; pictures above {LargestPicture:N0} are refused.");
        problems.ThrowIfAny();
    }

    static ZipArchive OpenArchive(string name, string path)
    {
        if (!File.Exists(path))
            throw new AbsentException("BHV0301", $"The data of '{name}' are not here: no file '{path}'.");
        try { return ZipFile.OpenRead(path); }
        catch (InvalidDataException failure)
        {
            throw new BehaviorException("BHV0302", $"{path} is not a zip archive, or is cut off: {failure.Message} Usual cause: an interrupted download. Fetch the archive again.", failure);
        }
    }

    static string Folder(ZipArchiveEntry entry)
    {
        var parts = entry.FullName.Split('/');
        return parts.Length < 2 ? "" : parts[^2];
    }

    static IEnumerable<string> Sorted(IReadOnlyList<string> folders) =>
        folders.All(LabelSpace.IsNumber) ? folders.OrderBy(Number).ThenBy(f => f, StringComparer.Ordinal) : folders.Order(StringComparer.Ordinal);

    static int Number(string folder) => int.Parse(folder, NumberStyles.None, CultureInfo.InvariantCulture);
}
