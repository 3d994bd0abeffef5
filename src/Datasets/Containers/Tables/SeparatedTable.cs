using Behavior.Diagnostics;
using Behavior.Diagnostics.Text;

namespace Behavior.Datasets.Containers.Tables;

/// <summary>CSV or TSV under a header. A row without quotes is not taken apart into texts: of a thousand logits each is read where it stands.</summary>
sealed class SeparatedTable : TableRows
{
    const int MostColumns = 100_000;

    readonly StreamReader _reader;
    readonly IEnumerator<(int Line, ReadOnlyMemory<char> Text)> _lines;
    readonly char _separator;
    readonly int[] _starts;
    ReadOnlyMemory<char> _text;
    string[]? _fields;

    public SeparatedTable(string path, StreamReader reader, char separator)
    {
        (Name, _reader, _separator) = (path, reader, separator);
        _lines = CsvStream.Read(reader, (int)Diagnostics.Files.FileLimits.Text).GetEnumerator();
        try
        {
            if (!Line()) throw new BehaviorException("BHV0313", $"{path} is empty. Write a header with the names of the columns, then one sample a line.");
            var count = 1 + _text.Span.Count(separator);
            if (count > MostColumns) throw new BehaviorException("BHV0313", $"{path}, line {_lines.Current.Line}: {count:N0} columns; at most {MostColumns:N0} are read. Usual cause: "
                + $"rows and columns turned round.");
            Columns = [.. Fields().Select(f => f.Trim())];
            if (Columns.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 && g.Key.Length > 0) is { } twice)
                throw new BehaviorException("BHV0313", $"{path}, line {_lines.Current.Line}: the column '{Shorten.To(twice.Key)}' stands {twice.Count():N0} times. "
                    + $"Which one counts is not defined: rename one.");
            _starts = new int[Columns.Count + 1];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override string Name { get; }

    public override IReadOnlyList<string> Columns { get; }

    public override bool IsText => true;

    public override bool Next()
    {
        if (!Line()) return false;
        Row = _lines.Current.Line;
        _fields = _text.Span.Contains('"') ? Fields() : null;
        var count = _fields?.Length ?? Split();
        return count == Columns.Count ? true
            : throw new BehaviorException("BHV0313", $"{Name}, line {Row}: {count:N0} fields; the header has {Columns.Count:N0} columns. Usual causes: "
                + $"a separator in a field without quotes, a line that was cut.");
    }

    public override string Text(int column) => Field(column).Trim().ToString();

    public override float? Number(int column) => FloatText.Parse(Field(column));

    public override int Numbers(int column, Span<float> values)
    {
        var rest = Field(column).Trim().Trim("[]()").Trim();
        var count = 0;
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny(" ,;\t\n\r");
            if (FloatText.Parse(end < 0 ? rest : rest[..end]) is not { } value) return -1;
            if (count < values.Length) values[count] = value;
            count++;
            rest = end < 0 ? [] : rest[(end + 1)..].TrimStart(" ,;\t\n\r");
        }
        return count;
    }

    public override bool IsList(int column) => Field(column).Trim().IndexOfAny(" ,;[") >= 0;

    public override void Dispose()
    {
        _lines.Dispose();
        _reader.Dispose();
    }

    bool Line()
    {
        try
        {
            if (!_lines.MoveNext()) return false;
            _text = _lines.Current.Text;
            return true;
        }
        catch (CsvException failure) { throw Bad(failure.Line, failure); }
        catch (IOException failure) { throw new BehaviorException("BHV0302", $"{Name} cannot be read: {failure.Message} Check its disk, or write it again.", failure); }
    }

    ReadOnlySpan<char> Field(int column) => _fields is null ? _text.Span[_starts[column]..(_starts[column + 1] - 1)] : _fields[column];

    string[] Fields()
    {
        try
        {
            var rows = CsvRows.Read(_text.ToString(), _separator).ToList();
            return rows is [var row] ? row.Fields : throw new CsvException(1, "a quote stands inside of a field. Put the whole field into quotes, and double those that belong to it.");
        }
        catch (CsvException failure) { throw Bad(_lines.Current.Line + failure.Line - 1, failure); }
    }

    /// <summary>Notes where each field begins; how many there are.</summary>
    int Split()
    {
        var text = _text.Span;
        var (count, at) = (0, 0);
        while (true)
        {
            if (count < _starts.Length) _starts[count] = at;
            count++;
            var length = text[at..].IndexOf(_separator);
            if (length < 0) break;
            at += length + 1;
        }
        if (count < _starts.Length) _starts[count] = _text.Length + 1;
        return count;
    }

    BehaviorException Bad(int line, CsvException failure) => new("BHV0313", $"{Name}, line {line:N0}: {failure.Message}", failure);
}
