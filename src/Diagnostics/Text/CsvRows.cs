using System.Text;

namespace Behavior.Diagnostics.Text;

/// <summary>Rows of a table by RFC 4180: a field in quotes may hold separators, line ends and doubled quotes. Blank lines are passed over; lines end in LF or CRLF.</summary>
public static class CsvRows
{
    /// <summary>The rows, the header's among them, one after another.</summary>
    /// <param name="text">The table.</param>
    /// <param name="separator">A comma, or a tab.</param>
    /// <exception cref="CsvException">While enumerating: a quote that never closes, or text behind one that has closed.</exception>
    public static IEnumerable<CsvRow> Read(string text, char separator)
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var (begun, start, fields) = (line, at, new List<string>());
            bool more;
            do fields.Add(Field(text, separator, begun, ref at, ref line, out more)); while (more);
            if (fields.Count > 1 || fields[0].Length > 0 || text[start] == '"') yield return new(begun, [.. fields]);
        }
    }

    /// <summary>Takes a field and what ends it; whether another one follows in the row.</summary>
    static string Field(string text, char separator, int row, ref int at, ref int line, out bool more)
    {
        var field = at < text.Length && text[at] == '"' ? Quoted(text, row, ref at, ref line) : Plain(text, separator, ref at);
        if (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            throw new CsvException(line, $"'{Excerpt.Of(text[at..Math.Min(text.Length, at + 20)])}' stands behind a closing quote. Double the quotes that belong to a field.");
        more = at < text.Length && text[at] == separator;
        if (more) at++;
        else EndLine(text, ref at, ref line);
        return field;
    }

    static string Plain(string text, char separator, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] != separator && text[at] != '\n') at++;
        return text[start..at].TrimEnd('\r');
    }

    static string Quoted(string text, int row, ref int at, ref int line)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
            {
                at++;
                return field.ToString();
            }
            if (text[at] == '"') at++;
            if (text[at] == '\n') line++;
            field.Append(text[at]);
        }
        throw new CsvException(row, "a quote is opened and never closed. Close it, or double the quotes that belong to a field.");
    }

    static void EndLine(string text, ref int at, ref int line)
    {
        if (at < text.Length && text[at] == '\r') at++;
        if (at >= text.Length || text[at] != '\n') return;
        at++;
        line++;
    }
}
