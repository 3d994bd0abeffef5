using System.Globalization;
using Behavior.Datasets.Folders;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Zip;
using Behavior.Imaging;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets;

/// <summary>
/// Class folders of pictures inside one zip archive, read in place. The classes are the first folders below what all pictures have in common (<see cref="ClassFolders"/>), sorted by ordinal, or
/// by value where all are whole numbers; a label is the folder's position; files are sorted by ordinal inside their folder. Hidden files and files that are no pictures are passed over.
/// Nothing is ever extracted. Archives over 2 GB and of more than 65,535 files (zip64) are read like others. The fingerprint is that of the pictures and labels: packed
/// anew, in another order or compression or under another folder, they are the same dataset. Every picture is read for it once, see <see cref="FingerprintCache"/>.
/// </summary>
public sealed class ZipClassFolders : IDataset
{
    const int MostProblems = 20;

    /// <summary>Names how an archive's pictures are found; another way is another memory of fingerprints.</summary>
    const string Layout = "class-folders/2";

    readonly PictureArchive _zip;
    readonly ZipEntry[] _entries;

    /// <summary>Opens the archive and lists its pictures.</summary>
    /// <param name="name">The benchmark's name.</param>
    /// <param name="path">The archive.</param>
    /// <param name="cacheFolder">Where its fingerprint is remembered, see <see cref="FingerprintCache"/>; empty for nowhere.</param>
    /// <param name="folder">The folder in the archive that holds the class folders, for example <c>val</c>; empty where the archive holds one set.</param>
    /// <exception cref="AbsentException">BHV0301: there is nothing at the path.</exception>
    /// <exception cref="BehaviorException">
    /// BHV0302: not a zip archive, or a damaged one, or damaged pictures in it; BHV0303: no pictures in class folders, several sets side by side, a name or number twice,
    /// names that point outside, encrypted or oversized entries, pictures of a format that is not read.
    /// </exception>
    public ZipClassFolders(string name, string path, string cacheFolder = "", string folder = "")
    {
        (Name, Path) = (name, path);
        _zip = PictureArchive.Open(name, path);
        try
        {
            var (entries, paths) = Pictures();
            var pictures = new ClassFolders(path, name).Find(paths, folder).Select(p => (Entry: entries[p.Index], p.Folder, File: p.Below.Rest.ToString())).ToList();
            LabelSpace = LabelSpace.OfIds("", Sorted([.. pictures.Select(p => p.Folder).Distinct()]));
            var sorted = pictures.Select(p => (p.Entry, p.Folder, p.File, Label: LabelSpace.IndexOf(p.Folder))).OrderBy(p => p.Label).ThenBy(p => p.File, StringComparer.Ordinal).ToList();
            _entries = [.. sorted.Select(p => p.Entry)];
            Samples = [.. sorted.Select(p => new Sample($"{p.Folder}/{p.File}", p.Label))];
            CheckEntries();
            var what = TextHash.OfParts(PictureFingerprint.Version, Layout, folder);
            Fingerprint = new FingerprintCache(cacheFolder).Of(path, _zip.File, what, () => PictureFingerprint.Of(LabelSpace, Samples, i => _zip.Read(_entries[i])));
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
        var problems = new Problems();
        foreach (var (before, after) in Samples.Zip(Samples.Skip(1)).Where(p => p.First.Id == p.Second.Id).Take(MostProblems)) // sorted, so equal ids are neighbours
            problems.Add("BHV0303", $"{Path} holds '{after.Id}' twice under names that mean the same; which one is '{before.Id}' is not defined. Pack the class folders alone.");
        foreach (var same in LabelSpace.IsNumbered ? LabelSpace.Ids.GroupBy(Number).Where(g => g.Count() > 1) : [])
            problems.Add("BHV0303", $"{Path} holds the folders {string.Join(" and ", same.Select(f => $"'{f}'"))}, which are the same number. Write all numbers one way, and pack it again.");
        foreach (var problem in _entries.Select(e => PictureNames.Problem(e.Name, Path) ?? _zip.Problem(e)).OfType<BehaviorException>().Take(MostProblems)) problems.Add(problem.Code, problem.Text);
        problems.ThrowIfAny();
    }

    /// <summary>The entries that are pictures, and their paths. A name that does not say it is looked into.</summary>
    (List<ZipEntry> Entries, List<string> Paths) Pictures()
    {
        var (entries, paths) = (new List<ZipEntry>(), new List<string>());
        foreach (var entry in _zip.Entries.Where(e => !e.Name.EndsWith('/')))
        {
            var path = PictureNames.Clean(entry.Name);
            if (PictureNames.IsHidden(path) || !(PictureNames.IsPicture(path) ?? LooksLikePicture(entry))) continue;
            entries.Add(entry);
            paths.Add(path);
        }
        return (entries, paths);
    }

    /// <summary>Whether the content begins as a picture's; so is one that cannot be read, which is then said.</summary>
    bool LooksLikePicture(ZipEntry entry) => _zip.Problem(entry) is not null || ImageDecoder.BeginsAsPicture(_zip.Read(entry));

    static IEnumerable<string> Sorted(IReadOnlyList<string> folders) =>
        folders.All(LabelSpace.IsNumber) ? folders.OrderBy(Number).ThenBy(f => f, StringComparer.Ordinal) : folders.Order(StringComparer.Ordinal);

    static int Number(string folder) => int.Parse(folder, NumberStyles.None, CultureInfo.InvariantCulture);
}
