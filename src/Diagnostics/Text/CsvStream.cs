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

    /// <summary>The texts of rows that are not blank, each with the line that it begins on, from 1. A text lasts until the next is asked for.</summary>
    /// <param name="reader">The text; left open.</param>
    /// <param name="longest">Characters that a row may have.</param>
    /// <exception cref="CsvException">While enumerating: a longer row, or bytes that are no text.</exception>
    public static IEnumerable<(int Line, ReadOnlyMemory<char> Text)> Read(TextReader reader, int longest)
    {
        var (buffer, line, begun, quoted, wasReturn) = (new char[Step], 1, 1, false, false);
        var (row, at, end) = (0, 0, 0);
        while (true)
        {
            var next = buffer.AsSpan(at, end - at).IndexOfAny(s_marks);
            var part = next < 0 ? end - at : next;
            at += part;
            if (part > 0) wasReturn = false;
            if (at - row > longest) throw new CsvException(begun, $"it has more than {longest:N0} characters. Usual cause: a quote that never closes, or a file of another kind.");
            if (next < 0)
            {
                (buffer, at, end) = (Kept(buffer, row, end), end - row, end - row);
                row = 0;
                if (Fill(reader, buffer.AsSpan(end), line) is > 0 and var more) end += more;
                else break;
                continue;
            }
            var mark = buffer[at++];
            if (mark == '"' || quoted)
            {
                if (mark == '"') quoted = !quoted;
                else if (mark == '\n') line++;
                wasReturn = false;
            }
            else if (mark == '\n' && wasReturn) (wasReturn, row) = (false, at);
            else
            {
                wasReturn = mark == '\r';
                line++;
                if (at - 1 > row) yield return (begun, buffer.AsMemory(row, at - 1 - row));
                (row, begun) = (at, line);
            }
        }
        if (end > row) yield return (begun, buffer.AsMemory(row, end - row));
    }

    /// <summary>What of a row is there, at the beginning of a buffer that has room behind it.</summary>
    static char[] Kept(char[] buffer, int row, int end)
    {
        var kept = end - row > buffer.Length / 2 ? new char[2 * buffer.Length] : buffer;
        buffer.AsSpan(row, end - row).CopyTo(kept);
        return kept;
    }

    static int Fill(TextReader reader, Span<char> buffer, int line)
    {
        try { return reader.Read(buffer); }
        catch (DecoderFallbackException failure) { throw new CsvException(line, $"it or a line behind it is not UTF-8 ({failure.Message.TrimEnd('.')}). Save the file as UTF-8."); }
        catch (InvalidDataException failure) { throw new CsvException(line, $"the file is compressed wrongly ({failure.Message.TrimEnd('.')}). Usual cause: an interrupted copy."); }
    }
}
