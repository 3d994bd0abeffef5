using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>Rows of a CSV or TSV file: <c>path</c> and <c>label</c> (or <c>labels</c>, separated by semicolons) are columns of their own, in any order; every other one is a factor.</summary>
static class SeparatedRows
{
    const string PathColumn = "path", LabelColumn = "label", LabelsColumn = "labels";

    public static IReadOnlyList<TableRow> Read(Layout layout, TreeFile table, char separator)
    {
        var columns = NamedColumns.Read(layout, table, separator, PathColumn);
        if (columns is null && !layout.HasProblems)
            throw new BehaviorException("BHV0303", $"{layout.PathOf(table)} is empty and lists no pictures. Write a header with {PathColumn} and {LabelColumn}, then one picture a line.");
        if (columns is not null && columns.IndexOf(LabelsColumn) < 0 && columns.IndexOf(LabelColumn) < 0)
            throw new BehaviorException("BHV0313", $"{layout.PathOf(table)} lacks the column '{LabelColumn}'. There are {Layout.Listed(columns.Names, 20)}. "
                + $"Expected {PathColumn} and {LabelColumn} (or {LabelsColumn}); rename the columns in the first line.");
        return columns is null ? [] : [.. columns.Rows.Select(r => Row(layout, table, columns, r.Line, r.Fields)).OfType<TableRow>()];
    }

    static TableRow? Row(Layout layout, TreeFile table, NamedColumns columns, int line, string[] fields)
    {
        var (path, list) = (columns.IndexOf(PathColumn), columns.IndexOf(LabelsColumn));
        var label = list >= 0 ? list : columns.IndexOf(LabelColumn);
        string[] labels = list >= 0 ? fields[list].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [fields[label].Trim()];
        if (labels.Length == 0 || labels[0].Length == 0)
        {
            layout.BadLine(table, line, "it has no label. Write the class's name, or leave the picture out.");
            return null;
        }
        var factors = columns.Names.Index().Where(c => c.Item is not (PathColumn or LabelColumn or LabelsColumn)).ToDictionary(c => c.Item, c => fields[c.Index], StringComparer.Ordinal);
        return new(line, fields[path], labels, list >= 0, factors);
    }
}
