using Behavior.Datasets.Labels;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>
/// Opens <c>Kind="objectnet"</c>: objects in unusual places and poses (Barbu et al. 2019). Its border of 2 pixels is cut off. Its label space are the classes of ImageNet that its mappings know;
/// pictures of folders outside ImageNet are left out. Annotated <c>labels</c> (every right class; the label is the first) and <c>objectnet</c>, its own label.
/// </summary>
public sealed class ObjectNetReader : LayoutReader
{
    const int Border = 2;

    /// <inheritdoc/>
    public override string Kind => "objectnet";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys => OnePart.Keys;

    /// <inheritdoc/>
    public override DatasetFacts Facts(DatasetSource source) => new("ObjectNet", "https://objectnet.dev", "CC-BY-4.0, not for training")
    {
        Published = new Dictionary<string, long> { ["images"] = 50_273, ["folders"] = 313, ["classes_in_imagenet"] = 113, ["images_in_imagenet"] = 18_574 },
        Bytes = 190_000_000_000,
        Layout = "objectnet-1.0/images/<folder>/28d8589262e040b.png and objectnet-1.0/mappings/folder_to_objectnet_label.json and so on",
    };

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var top = layout.Base([.. ObjectNetMapping.Files, "images"]);
        var mapping = new ObjectNetMapping(layout, top);
        layout.ThrowIfAny();
        string[] folders = [.. mapping.LabelOf.Keys];
        var places = folders.Index().ToDictionary(f => f.Item, f => f.Index, StringComparer.Ordinal);
        var files = new LabelledFolders(layout, top + "images/", f => places.GetValueOrDefault(f, -1), $"a folder that {ObjectNetMapping.Files[0]} lists", folders).Read();
        var inside = files.Where(f => mapping.Of(folders[f.Label]).Count > 0).ToList();
        var outside = files.Select(f => f.Label).Distinct().Count(l => mapping.Of(folders[l]).Count == 0);
        if (outside > 0)
            layout.Notes.Add($"{files.Count - inside.Count:N0} of {files.Count:N0} pictures in {layout.Tree.Root} are of {outside:N0} folders outside ImageNet: "
                + "left out, since no answer could be right.");
        return new(mapping.Classes, [.. inside.Select(f => Picture(layout, mapping, f, folders[f.Label]))]);
    }

    static Picture Picture(Layout layout, ObjectNetMapping mapping, LabelledFile file, string folder)
    {
        var classes = mapping.Of(folder);
        var annotations = new Dictionary<string, string>(2) { ["labels"] = SeveralLabels.Of(classes), ["objectnet"] = mapping.LabelOf[folder] };
        return new(new($"objectnet-1.0/images/{file.Below}", mapping.Classes.IndexOf(ImageNetIds.All[classes[0]])) { Annotations = annotations }, layout.Place(file.File, Border));
    }
}
