using System.Text;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Containers.Tables;

/// <summary>JSON lines: an object a line. The columns are the keys of the first one; a later one may lack some, which are then empty.</summary>
sealed class JsonTable : TableRows
{
    const int MostColumns = 1_000;

    readonly Stream _stream;
    readonly IEnumerator<string> _lines;
    readonly List<JsonElement> _values = [];
    JsonDocument? _document;
    int _line;
    bool _isFirst = true;

    public JsonTable(string path, Stream stream)
    {
        (Name, _stream) = (path, stream);
        _lines = TextLines.Read(stream, (int)FileLimits.Text).GetEnumerator();
        try
        {
            if (!Read()) throw new BehaviorException("BHV0313", $"{path} is empty. Write one object a line, with the sample's id and what was answered.");
            Columns = [.. _document!.RootElement.EnumerateObject().Select(p => p.Name)];
            if (Columns.Count > MostColumns) throw Bad($"{Columns.Count:N0} keys; at most {MostColumns:N0} are read. Write scores as one list.");
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
        if (!_isFirst && !Read()) return false;
        (_isFirst, Row) = (false, _line);
        _values.Clear();
        foreach (var column in Columns) _values.Add(_document!.RootElement.TryGetProperty(column, out var value) ? value : default);
        return true;
    }

    public override string Text(int column) => _values[column].ValueKind switch
    {
        JsonValueKind.String => _values[column].GetString()!.Trim(),
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        _ => _values[column].GetRawText(),
    };

    public override float? Number(int column) => Number(_values[column]);

    public override int Numbers(int column, Span<float> values)
    {
        if (!IsList(column)) return -1;
        var count = 0;
        foreach (var element in _values[column].EnumerateArray())
        {
            if (Number(element) is not { } value) return -1;
            if (count < values.Length) values[count] = value;
            count++;
        }
        return count;
    }

    public override bool IsList(int column) => _values[column].ValueKind == JsonValueKind.Array;

    public override void Dispose()
    {
        _document?.Dispose();
        _lines.Dispose();
        _stream.Dispose();
    }

    static float? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetSingle(out var number) => number,
        JsonValueKind.String when value.GetString() is "NaN" or "nan" => float.NaN,
        _ => null,
    };

    bool Read()
    {
        _document?.Dispose();
        _document = null;
        try
        {
            do
            {
                _line++;
                if (!_lines.MoveNext()) return false;
            }
            while (string.IsNullOrWhiteSpace(_lines.Current));
            _document = StrictJson.Parse(Encoding.UTF8.GetBytes(_lines.Current));
        }
        catch (JsonException failure) { throw Bad($"no JSON object: {Shorten.Message(failure.Message, 160)} Python writes NaN and Infinity, which are no JSON: leave such values out.", failure); }
        catch (InvalidDataException failure) { throw Bad(failure.Message, failure); }
        catch (IOException failure) { throw new BehaviorException("BHV0302", $"{Name} cannot be read: {failure.Message} Check its disk, or write it again.", failure); }
        return _document.RootElement.ValueKind == JsonValueKind.Object ? true : throw Bad("it is no object. Expected {\"sample\": \"a.png\", \"logits\": [1.5, -0.5]}, one a line.");
    }

    BehaviorException Bad(string what, Exception? inner = null) => new("BHV0313", $"{Name}, line {_line:N0}: {what}", inner);
}
