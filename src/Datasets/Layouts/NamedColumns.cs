using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Text;

namespace Behavior.Datasets.Layouts;

/// <summary>A table of CSV or TSV (<see cref="CsvRows"/>) whose first row names the columns. What is wrong with it is noted with the line.</summary>
sealed class NamedColumns
{
    readonly Dictionary<string, int> _places;

    NamedColumns(IReadOnlyList<string> names, Dictionary<string, int> places, IReadOnlyList<CsvRow> rows) => (Names, _places, Rows) = (names, places, rows);

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The rows below the first, each with a field for every column.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>The place of a column; -1 for none.</summary>
    public int IndexOf(string column) => _places.GetValueOrDefault(column, -1);

    /// <summary>Reads a table. A row with another number of fields is noted and left out; so is what follows a quote that never closes.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="table">The table.</param>
    /// <param name="separator">A comma, or a tab.</param>
    /// <param name="needed">Columns that it must have.</param>
    /// <returns>The table; null where a column is missing or stands twice, which is noted, or where it is empty.</returns>
    /// <exception cref="BehaviorException">BHV0302, BHV0303, BHV0313: it cannot be read.</exception>
    public static NamedColumns? Read(Layout layout, TreeFile table, char separator, params string[] needed)
    {
        var rows = All(layout, table, separator);
        if (rows.Count == 0) return null;
        string[] names = [.. rows[0].Fields.Select(f => f.Trim())];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var twice = names.Where((name, place) => !places.TryAdd(name, place)).ToList();
        var missing = needed.Where(n => !places.ContainsKey(n)).ToList();
        if (twice.Count > 0) layout.BadLine(table, rows[0].Line, $"the column {Layout.Listed(twice)} stands more than once: which one counts is not defined. Rename or remove one.");
        if (missing.Count > 0)
            layout.BadLine(table, rows[0].Line, $"there is no column {Layout.Listed(missing)}. Expected are {Layout.Listed(needed, 20)}; there are {Layout.Listed(names, 20)}. "
                + "Usual cause: a table of another set, or a first line that was cut. Mend the first line, or fetch the table again.");
        if (twice.Count > 0 || missing.Count > 0) return null;
        foreach (var row in rows.Skip(1).Where(r => r.Fields.Length != names.Length))
            layout.BadLine(table, row.Line, $"it has {row.Fields.Length} fields, and the first line names {names.Length} columns: '{Excerpt.Of(string.Join(separator, row.Fields))}'. "
                + "Usual cause: a line that was cut, or a separator in a field without quotes.");
        return new(names, places, [.. rows.Skip(1).Where(r => r.Fields.Length == names.Length)]);
    }

    static List<CsvRow> All(Layout layout, TreeFile table, char separator)
    {
        var rows = new List<CsvRow>();
        try { rows.AddRange(CsvRows.Read(layout.Text(table), separator).Where(r => r.Fields is not [var only] || !string.IsNullOrWhiteSpace(only))); }
        catch (CsvException failure) { layout.BadLine(table, failure.Line, failure.Message); }
        return rows;
    }
}
