using System.Buffers;
using System.Text;

namespace Behavior.Diagnostics.Text;

/// <summary>
/// Rows of a table one after another from a text that need not fit into memory, for tables of many numbers. A row is cut where a line ends (LF, CRLF or CR) outside of quotes;
/// <see cref="CsvRows"/> takes apart those that hold quotes.
/// </summary>
public static class CsvStream
{
    const int Step = 1 << 16;

    static readonly SearchValues<char> s_marks = SearchValues.Create("\"\r\n");

    /// <summary>The texts of rows that are not blank, each with the line that it begins on, from 1.</summary>
    /// <param name="reader">The text; left open.</param>
    /// <param name="longest">Characters that a row may have.</param>
    /// <exception cref="CsvException">While enumerating: a longer row, or bytes that are no text.</exception>
    public static IEnumerable<(int Line, string Text)> Read(TextReader reader, int longest)
    {
        var (buffer, row, line, begun, quoted, wasReturn) = (new char[Step], new StringBuilder(), 1, 1, false, false);
        for (int length; (length = Fill(reader, buffer, line)) > 0;)
        {
            for (var at = 0; at < length;)
            {
                var next = buffer.AsSpan(at, length - at).IndexOfAny(s_marks);
                var part = next < 0 ? length - at : next;
                if (part > 0) wasReturn = false;
                if (row.Length + part > longest) throw new CsvException(begun, $"it has more than {longest:N0} characters. Usual cause: a quote that never closes, or a file of another kind.");
                row.Append(buffer, at, part);
                at += part;
                if (next < 0) continue;
                var mark = buffer[at++];
                if (mark == '"' || quoted)
                {
                    if (mark == '"') quoted = !quoted;
                    else if (mark == '\n') line++;
                    wasReturn = false;
                    row.Append(mark);
                    continue;
                }
                if (mark == '\n' && wasReturn)
                {
                    wasReturn = false;
                    continue;
                }
                wasReturn = mark == '\r';
                line++;
                if (row.Length > 0) yield return (begun, row.ToString());
                row.Clear();
                begun = line;
            }
        }
        if (row.Length > 0) yield return (begun, row.ToString());
    }

    static int Fill(TextReader reader, char[] buffer, int line)
    {
        try { return reader.Read(buffer, 0, buffer.Length); }
        catch (DecoderFallbackException failure) { throw new CsvException(line, $"it or a line behind it is not UTF-8 ({failure.Message.TrimEnd('.')}). Save the file as UTF-8."); }
        catch (InvalidDataException failure) { throw new CsvException(line, $"the file is compressed wrongly ({failure.Message.TrimEnd('.')}). Usual cause: an interrupted copy."); }
    }
}
