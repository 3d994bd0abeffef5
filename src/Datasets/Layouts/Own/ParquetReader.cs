using System.Globalization;
using Behavior.Datasets.Containers.Parquet;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Layouts.Shards;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>
/// Opens <c>Kind="parquet"</c>: Parquet files as Hugging Face writes sets of pictures, with the encoded picture in a column (<c>image{bytes, path}</c>, or binary) and its label, a whole number or a
/// name, in another. Class names stand in the file's metadata (<c>huggingface</c>); without them the classes are the numbers, or the names that occur. Samples stand file by file, row by row.
/// </summary>
public sealed class ParquetReader : LayoutReader
{
    static readonly ItemKey s_image = new("ImageColumn", ItemKeyType.Text, "The column that holds the pictures; image unless given.");

    static readonly ItemKey s_label = new("LabelColumn", ItemKeyType.Text, "The column that holds the labels, whole numbers or names; label unless given.");

    /// <inheritdoc/>
    public override string Kind => "parquet";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys { get; } = [.. LayoutKeys.All, s_image, s_label];

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var rows = new List<ParquetRow>();
        IReadOnlyList<string>? names = null;
        foreach (var shard in ParquetShards.Of(layout))
            layout.Catch(() => rows.AddRange(ParquetRows.Read(layout, shard, Named(s_image, layout, "image"), Named(s_label, layout, "label"), ref names)));
        layout.ThrowIfAny();
        var classes = names is not null ? LabelSpace.OfIds("", names) : LabelClasses.Of([.. rows.Select(r => r.Label)]);
        return new(classes, [.. rows.Select(r => new Picture(new(r.Id, Label(layout, r, classes)) { Annotations = r.Annotations }, r.Place))]);
    }

    static string Named(ItemKey key, Layout layout, string otherwise) => key.Text(layout.Source.Options) is { Length: > 0 } given ? given : otherwise;

    static int Label(Layout layout, ParquetRow row, LabelSpace classes)
    {
        var label = LabelSpace.IsNumber(row.Label) ? int.Parse(row.Label, CultureInfo.InvariantCulture) : classes.IndexOf(row.Label);
        if ((uint)label < classes.Count) return label;
        layout.Problem("BHV0313", $"{row.Id} in {layout.Tree.Root} has the label {row.Label}; there are the classes 0 to {classes.Count - 1}. "
            + "Usual cause: -1 for no label, as test sets without labels have it. Name a part that has labels with Split.");
        return 0;
    }
}
