using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>A set that is class folders and nothing else: no parts, no lists; a label is the folder's place.</summary>
public abstract class FolderTaskReader : LayoutReader
{
    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys { get; } = [LayoutKeys.Root, LayoutKeys.ClassCount, LayoutKeys.ClassIds, LayoutKeys.ImageCount];

    private protected abstract NamedClassFolders Folders(Layout layout);

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var found = Folders(layout).Find();
        var classes = LabelSpace.OfIds("", found.Select(f => f.Class).Distinct().Order(CodePoints.Order));
        var annotations = classes.Ids.Select(c => new Dictionary<string, string>(StringComparer.Ordinal) { ["class"] = c }).ToList();
        return new(classes, [.. found.Select(f => (f.File, f.Id, Label: classes.IndexOf(f.Class)))
            .Select(f => new Picture(new(f.Id, f.Label) { Annotations = annotations[f.Label] }, layout.Place(f.File)))]);
    }
}
