using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>
/// Opens <c>Kind="table"</c>: pictures that a table lists, with one label or several and factors. CSV (RFC 4180), TSV, or JSON lines
/// (<c>{"path": "a.png", "label": "cat", "factors": {"pose": "left"}}</c>), by the file's ending. Paths count from the table's folder. Classes are the labels
/// that occur, sorted code point by code point; samples stand in the table's order.
/// </summary>
public sealed class TableReader : LayoutReader
{
    static readonly ItemKey s_root = new("Root", ItemKeyType.Path,
        "The table: CSV or TSV with the columns path and label, or JSON lines; further columns are factors. Paths count from its folder.") { IsRequired = true };

    /// <inheritdoc/>
    public override string Kind => "table";

    /// <inheritdoc/>
    public override IReadOnlyList<ItemKey> Keys { get; } = [s_root, LayoutKeys.Split, LayoutKeys.ClassCount, LayoutKeys.ClassIds, LayoutKeys.ImageCount];

    private protected override IFileTree Files(DatasetSource source)
    {
        if (Directory.Exists(source.Root))
            throw new BehaviorException("BHV0303", $"{source.Root} is a folder; Kind=\"table\" wants the table itself, for example {Path.Combine(source.Root, "labels.csv")}. "
                + "For a folder of class folders write Kind=\"class-folders\".");
        return base.Files(source);
    }

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var table = layout.Find(layout.Only)
            ?? throw new BehaviorException("BHV0303", $"{layout.Source.Root} is no table that can be read. Expected a file that ends in .csv, .tsv, .jsonl or .ndjson.");
        var rows = Rows(layout, table).Where(r => !r.Factors.TryGetValue("split", out var split) || layout.Wants(split)).ToList();
        if (rows.Count == 0) layout.ThrowIfAny();
        if (rows.Count == 0) throw new BehaviorException("BHV0303", $"{layout.PathOf(table)} lists no pictures{(layout.Split.Count > 0 ? $" of the part '{string.Join(';', layout.Split)}'" : "")}. "
            + "Write one a line under a header with path and label.");
        var classes = LabelSpace.OfIds("", rows.SelectMany(r => r.Labels).Distinct(StringComparer.Ordinal).Order(CodePoints.Order));
        var pictures = new PictureList(layout, table.Folder.Length > 0 ? table.Folder + "/" : "");
        return new(classes, [.. rows.Select(r => Picture(layout, pictures, table, r, classes)).OfType<Picture>()]);
    }

    static IEnumerable<TableRow> Rows(Layout layout, TreeFile table) => Path.GetExtension(table.Path).ToUpperInvariant() switch
    {
        ".CSV" => SeparatedRows.Read(layout, table, ','),
        ".TSV" or ".TAB" => SeparatedRows.Read(layout, table, '\t'),
        ".JSONL" or ".NDJSON" => JsonRows.Read(layout, table),
        _ => throw new BehaviorException("BHV0303", $"{layout.PathOf(table)} ends in '{Path.GetExtension(table.Path)}'; tables end in .csv, .tsv, .jsonl or .ndjson."),
    };

    static Picture? Picture(Layout layout, PictureList pictures, TreeFile table, TableRow row, LabelSpace classes)
    {
        if (pictures.Picture(table, row.Line, row.Path) is not { } file) return null;
        var annotations = new Dictionary<string, string>(row.Factors, StringComparer.Ordinal);
        if (row.HasList) annotations["labels"] = string.Join(';', row.Labels);
        return new(new(file.Path, classes.IndexOf(row.Labels[0])) { Annotations = annotations }, layout.Place(file));
    }
}
