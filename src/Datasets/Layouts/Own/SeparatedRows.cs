using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Text;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>Rows of a CSV or TSV file: <c>path</c> and <c>label</c> (or <c>labels</c>, separated by semicolons) are columns of their own, in any order; every other one is a factor.</summary>
static class SeparatedRows
{
    const string PathColumn = "path", LabelColumn = "label", LabelsColumn = "labels";

    public static IReadOnlyList<TableRow> Read(Layout layout, TreeFile table, char separator)
    {
        var rows = new List<TableRow>();
        try
        {
            string[]? header = null;
            foreach (var row in CsvRows.Read(layout.Text(table), separator))
            {
                if (header is null) Check(layout, table, header = [.. row.Fields.Select(f => f.Trim())]);
                else if (row.Fields.Length != header.Length)
                    layout.BadLine(table, row.Line, $"{row.Fields.Length} fields; the header has {header.Length} columns. Usual cause: a separator in a field without quotes.");
                else if (Row(layout, table, header, row) is { } found) rows.Add(found);
            }
            if (header is null) throw new BehaviorException("BHV0303", $"{layout.PathOf(table)} is empty and lists no pictures. Write a header with {PathColumn} and {LabelColumn}, then one picture a line.");
        }
        catch (CsvException failure) { layout.BadLine(table, failure.Line, failure.Message); }
        return rows;
    }

    static void Check(Layout layout, TreeFile table, string[] header)
    {
        foreach (var twice in header.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
            layout.BadLine(table, 1, $"the column '{twice.Key}' stands {twice.Count()} times. Which one counts is not defined: rename one.");
        var missing = new[] { PathColumn, header.Contains(LabelsColumn) ? LabelsColumn : LabelColumn }.Where(c => !header.Contains(c)).ToList();
        if (missing.Count > 0)
            throw new BehaviorException("BHV0313", $"{layout.PathOf(table)} lacks the column {string.Join(" and ", missing.Select(m => $"'{m}'"))}. There are {Layout.Listed(header, 20)}. "
                + $"Expected {PathColumn} and {LabelColumn} (or {LabelsColumn}); rename the columns in the first line.");
    }

    static TableRow? Row(Layout layout, TreeFile table, string[] header, CsvRow row)
    {
        var fields = header.Zip(row.Fields).GroupBy(f => f.First, f => f.Second, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var hasList = fields.ContainsKey(LabelsColumn);
        string[] labels = hasList ? fields[LabelsColumn].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [fields[LabelColumn].Trim()];
        if (labels.Length == 0 || labels[0].Length == 0)
        {
            layout.BadLine(table, row.Line, "it has no label. Write the class's name, or leave the picture out.");
            return null;
        }
        return new(row.Line, fields[PathColumn], labels, hasList, fields.Where(f => f.Key is not (PathColumn or LabelColumn or LabelsColumn)).ToDictionary(StringComparer.Ordinal));
    }
}
