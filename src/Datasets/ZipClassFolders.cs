using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Zip;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets;

/// <summary>
/// Class folders of pictures inside one zip archive, read in place. The classes are the folders that hold the files, sorted by ordinal, or
/// by value where all are whole numbers; a label is the folder's position; files are sorted by ordinal inside their folder. Nothing is ever
/// extracted. Archives over 2 GB and of more than 65,535 files (zip64) are read like others. The fingerprint is that of the pictures and labels: packed
/// anew, in another order or compression or under another folder, they are the same dataset. Every picture is read for it once, see <see cref="FingerprintCache"/>.
/// </summary>
public sealed class ZipClassFolders : IDataset
{
    const int MostProblems = 20;

    readonly PictureArchive _zip;
    readonly ZipEntry[] _entries;

    /// <summary>Opens the archive and lists its pictures.</summary>
    /// <param name="name">The benchmark's name.</param>
    /// <param name="path">The archive.</param>
    /// <param name="cacheFolder">Where its fingerprint is remembered, see <see cref="FingerprintCache"/>; empty for nowhere.</param>
    /// <exception cref="AbsentException">BHV0301: there is nothing at the path.</exception>
    /// <exception cref="BehaviorException">
    /// BHV0302: not a zip archive, or a damaged one, or damaged pictures in it; BHV0303: no pictures in class folders, a name or number twice, names that point outside,
    /// encrypted or oversized entries.
    /// </exception>
    public ZipClassFolders(string name, string path, string cacheFolder = "")
    {
        (Name, Path) = (name, path);
        _zip = PictureArchive.Open(name, path);
        try
        {
            var pictures = _zip.Entries.Select(Placed).Where(p => p.Folder.Length > 0 && p.File.Length > 0).ToList();
            LabelSpace = LabelSpace.OfIds("", Sorted([.. pictures.Select(p => p.Folder).Distinct()]));
            var sorted = pictures.Select(p => (p.Entry, p.Folder, p.File, Label: LabelSpace.IndexOf(p.Folder))).OrderBy(p => p.Label).ThenBy(p => p.File, StringComparer.Ordinal).ToList();
            _entries = [.. sorted.Select(p => p.Entry)];
            Samples = [.. sorted.Select(p => new Sample($"{p.Folder}/{p.File}", p.Label))];
            CheckEntries();
            Fingerprint = new FingerprintCache(cacheFolder).Of(path, _zip.File, PictureFingerprint.Version, () => PictureFingerprint.Of(LabelSpace, Samples, i => _zip.Read(_entries[i])));
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
    public ImageInput Input(int index) => ImageInput.FromBytes(Samples[index].Id, () => _zip.Read(_entries[index]), $"{Name}: {Samples[index].Id} in {Path}");

    /// <inheritdoc/>
    public RgbImage Load(int index) => Input(index).Decode();

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    void CheckEntries()
    {
        if (_entries.Length == 0)
            throw new BehaviorException("BHV0303", $"{Path} holds no files in class folders. Expected CLASS/FILE.jpg. Usual cause: another archive than the one that benchmark '{Name}' names.");
        var problems = new Problems();
        foreach (var (before, after) in Samples.Zip(Samples.Skip(1)).Where(p => p.First.Id == p.Second.Id).Take(MostProblems)) // sorted, so equal ids are neighbours
            problems.Add("BHV0303", $"{Path} holds '{after.Id}' under two folders; which one is '{before.Id}' is not defined. Pack the class folders alone.");
        foreach (var same in LabelSpace.IsNumbered ? LabelSpace.Ids.GroupBy(Number).Where(g => g.Count() > 1) : [])
            problems.Add("BHV0303", $"{Path} holds the folders {string.Join(" and ", same.Select(f => $"'{f}'"))}, which are the same number. Write all numbers one way, and pack it again.");
        foreach (var problem in _entries.Select(_zip.Problem).OfType<BehaviorException>().Take(MostProblems)) problems.Add(problem.Code, problem.Text);
        problems.ThrowIfAny();
    }

    /// <summary>The last folder of an entry's name and the file in it; a folder's own entry has no file.</summary>
    static (ZipEntry Entry, string Folder, string File) Placed(ZipEntry entry)
    {
        var last = entry.Name.LastIndexOf('/');
        return last < 0 ? (entry, "", entry.Name) : (entry, entry.Name[(entry.Name.LastIndexOf('/', last - 1) + 1)..last], entry.Name[(last + 1)..]);
    }

    static IEnumerable<string> Sorted(IReadOnlyList<string> folders) =>
        folders.All(LabelSpace.IsNumber) ? folders.OrderBy(Number).ThenBy(f => f, StringComparer.Ordinal) : folders.Order(StringComparer.Ordinal);

    static int Number(string folder) => int.Parse(folder, NumberStyles.None, CultureInfo.InvariantCulture);
}
