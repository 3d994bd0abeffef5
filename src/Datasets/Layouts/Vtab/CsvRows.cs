using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>The rows of a plain table: names of columns in the first line, no line breaks inside fields.</summary>
static class CsvRows
{
    /// <summary>The wanted columns of each row, with the row's line number; a row of another length is a problem and left out.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="list">The table.</param>
    /// <param name="lines">Its lines that are not blank.</param>
    /// <param name="columns">The columns.</param>
    public static IEnumerable<(int Line, string[] Fields)> Of(Layout layout, TreeFile list, IReadOnlyList<TextLine> lines, params string[] columns)
    {
        if (lines.Count == 0) yield break;
        var names = Fields(lines[0].Text);
        int[] places = [.. columns.Select(c => Array.FindIndex(names, n => n.Equals(c, StringComparison.OrdinalIgnoreCase)))];
        if (places.Contains(-1) || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length)
        {
            layout.BadLine(list, lines[0].Number, $"the columns are '{Excerpt.Of(lines[0].Text)}'; expected are {string.Join(", ", columns)}, each once. Fetch it again.");
            yield break;
        }
        foreach (var line in lines.Skip(1))
        {
            var fields = Fields(line.Text);
            if (fields.Length == names.Length) yield return (line.Number, [.. places.Select(p => fields[p])]);
            else layout.BadLine(list, line.Number, $"it has {fields.Length} fields, and the first line has {names.Length}: '{Excerpt.Of(line.Text)}'. Usual cause: a line that is cut. "
                + "Fetch it again.");
        }
    }

    static string[] Fields(string line) => [.. line.Split(',').Select(f => f.Trim() is ['"', .. var inner, '"'] ? inner : f.Trim())];
}
