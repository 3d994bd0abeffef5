using System.IO.Compression;
using System.Security.Cryptography;
using Behavior.Diagnostics;
using Behavior.Imaging;
using Behavior.Imaging.Decoding;

namespace Behavior.Datasets;

/// <summary>
/// Class folders of pictures inside one zip archive, read in place. The classes are the folders that hold the files, sorted by
/// ordinal; a label is the folder's position; files are sorted by ordinal inside their folder. Nothing is ever extracted.
/// </summary>
public sealed class ZipClassFolders : IDataset
{
    /// <summary>A single picture larger than this is refused before it is unpacked.</summary>
    const long LargestPicture = 256L << 20;

    readonly ZipArchive _zip;
    readonly List<ZipArchiveEntry> _entries = [];
    readonly Lock _reading = new();

    /// <summary>Opens the archive and lists its pictures.</summary>
    /// <param name="name">The dataset's name.</param>
    /// <param name="path">The archive.</param>
    /// <exception cref="AbsentException">BHV0301: there is no such file.</exception>
    /// <exception cref="BehaviorException">BHV0302: not a zip archive; BHV0303: no pictures in class folders, or a name twice.</exception>
    public ZipClassFolders(string name, string path)
    {
        (Name, Path) = (name, path);
        _zip = OpenArchive(name, path);
        try
        {
            var pictures = _zip.Entries.Where(e => e.Name.Length > 0 && Folder(e).Length > 0).ToList();
            Classes = [.. pictures.Select(Folder).Distinct().Order(StringComparer.Ordinal)];
            var labels = Classes.Index().ToDictionary(c => c.Item, c => c.Index);
            _entries.AddRange(pictures.OrderBy(e => labels[Folder(e)]).ThenBy(e => e.Name, StringComparer.Ordinal));
            Samples = [.. _entries.Select(e => new Sample($"{Folder(e)}/{e.Name}", labels[Folder(e)]))];
            CheckEntries();
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
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
    public IReadOnlyList<string> Classes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public RgbImage Load(int index) => ImageDecoder.Decode(Read(index), $"{Name}: {Samples[index].Id} in {Path}");

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
            throw new BehaviorException("BHV0303", $"{Path} holds no files in class folders. Expected CLASS/FILE.jpg entries. Usual cause: another archive than the one that dataset '{Name}' names.");
        var problems = new Problems();
        foreach (var twice in Samples.GroupBy(s => s.Id).Where(g => g.Count() > 1))
            problems.Add("BHV0303", $"{Path} holds '{twice.Key}' {twice.Count()} times; which one counts is not defined. Pack the archive again.");
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
}
