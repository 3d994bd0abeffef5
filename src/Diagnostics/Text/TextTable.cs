namespace Behavior.Diagnostics.Text;

/// <summary>Rows under a heading, laid out for the width at hand: as columns where they fit, else as a list with a line for each value.</summary>
public static class TextTable
{
    const string Gap = "  ";

    /// <summary>The table's lines.</summary>
    /// <param name="heading">Names of the columns; the first one is that of what a row is about.</param>
    /// <param name="rows">Values, in the heading's order.</param>
    /// <param name="width">Columns at hand.</param>
    public static IEnumerable<string> Lay(IReadOnlyList<string> heading, IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        var widths = Enumerable.Range(0, heading.Count).Select(c => rows.Select(r => r[c].Length).Append(heading[c].Length).Max()).ToArray();
        return widths.Sum() + Gap.Length * (widths.Length - 1) <= width ? Columns(heading, rows, widths) : List(heading, rows, width);
    }

    static IEnumerable<string> Columns(IReadOnlyList<string> heading, IReadOnlyList<IReadOnlyList<string>> rows, int[] widths)
    {
        var numeric = Enumerable.Range(0, heading.Count).Select(c => c > 0 && rows.All(r => r[c].Length == 0 || char.IsAsciiDigit(r[c].TrimStart('-').FirstOrDefault()))).ToArray();
        return rows.Prepend(heading).Select(r => string.Join(Gap, r.Select((v, c) => numeric[c] ? v.PadLeft(widths[c]) : v.PadRight(widths[c]))).TrimEnd());
    }

    static IEnumerable<string> List(IReadOnlyList<string> heading, IReadOnlyList<IReadOnlyList<string>> rows, int width) =>
        from row in rows
        from line in TextColumns.Wrap(row[0], width, 2).Concat(TextColumns.Wrap(
            "  " + string.Join(", ", heading.Zip(row).Skip(1).Where(p => p.Second.Length > 0).Select(p => $"{p.First} {p.Second}")), width, 2))
        select line;
}
