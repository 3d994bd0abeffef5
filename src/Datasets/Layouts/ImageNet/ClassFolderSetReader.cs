using Behavior.Datasets.Labels;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Reads a relative of ImageNet that is one folder of class folders, named by WordNet ids. Its ids begin with that folder, whether Root is it or one above it.</summary>
public abstract class ClassFolderSetReader : LayoutReader
{
    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys => OnePart.Keys;

    /// <summary>The folder's name as it is distributed.</summary>
    protected abstract string Top { get; }

    /// <summary>The set's classes, whatever folders are there.</summary>
    protected abstract LabelSpace Classes { get; }

    /// <summary>Annotations of a picture beside its class.</summary>
    /// <param name="stem">The file's name without ending.</param>
    /// <param name="annotations">Where they go.</param>
    protected virtual void Annotate(string stem, Dictionary<string, string> annotations) { }

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var top = PictureTops.Find(layout, Top, LabelSpace.IsWordNet, $"{Top}/{Classes.Ids[0]}/...");
        return new(Classes, [.. WordNetFolders.Read(layout, top, Classes).Select(f => new Picture(Sample(f), layout.Place(f.File)))]);
    }

    Sample Sample(LabelledFile file)
    {
        var annotations = new Dictionary<string, string>(2) { ["wnid"] = Classes.Ids[file.Label] };
        Annotate(file.File.Stem, annotations);
        return new($"{Top}/{file.Below}", file.Label) { Annotations = annotations };
    }
}
