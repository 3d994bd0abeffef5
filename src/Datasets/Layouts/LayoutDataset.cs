using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Layouts;

/// <summary>
/// What a reader found in a layout, as a dataset. Its fingerprint is that of classes, ids, labels, annotations and pictures: moved, copied or packed otherwise, they are the same dataset. Every
/// picture is read for it once, see <see cref="FingerprintCache"/>.
/// </summary>
public sealed class LayoutDataset : IDataset
{
    readonly IReadOnlyList<Picture> _pictures;
    readonly IDisposable _files;

    internal LayoutDataset(Layout layout, LayoutContent content)
    {
        (Name, Root, LabelSpace, _pictures, _files, Notes) = (layout.Source.Name, layout.Source.Root, content.Classes, content.Pictures, layout, [.. layout.Notes]);
        Samples = [.. content.Pictures.Select(p => p.Sample)];
        var listed = PictureFingerprint.OfList(LabelSpace, Samples, _pictures.Select(p => p.Place.Where));
        Fingerprint = new FingerprintCache(layout.Source.CacheFolder)
            .Of(layout.Tree.Stamp, TextHash.OfParts(PictureFingerprint.Version, listed), () => PictureFingerprint.Of(LabelSpace, Samples, (i, hash) => _pictures[i].Place.Hash(hash), layout.Source));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The file or folder that it was read from.</summary>
    public string Root { get; }

    /// <inheritdoc/>
    public LabelSpace LabelSpace { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Where sample <paramref name="index"/> lies below <see cref="Root"/>: a path, <c>archive.zip!path</c> or <c>file#row</c>.</summary>
    public string Where(int index) => _pictures[index].Place.Where;

    /// <inheritdoc/>
    public ImageInput Input(int index)
    {
        var (id, where) = (Samples[index].Id, Where(index));
        return _pictures[index].Place.Input(id, where.EndsWith(id, StringComparison.Ordinal) ? $"{Name}: {id} in {Root}" : $"{Name}: {id} ({where}) in {Root}");
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();
}
