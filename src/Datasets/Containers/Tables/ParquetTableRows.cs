using System.Globalization;
using Behavior.Datasets.Containers.Parquet;

namespace Behavior.Datasets.Containers.Tables;

/// <summary>A Parquet file as a table, a row group at a time, of lists some pages; of the columns those that are asked for are read.</summary>
sealed class ParquetTableRows : TableRows
{
    readonly FileBytes _file;
    readonly ParquetSource _source;
    readonly ParquetTable _table;
    readonly Dictionary<int, ParquetGroupColumn> _read = [];
    readonly Dictionary<int, ParquetLists?> _lists = [];
    int _group = -1, _first, _rows;

    public ParquetTableRows(string path)
    {
        (Name, Row, _file) = (path, -1, new(path));
        try
        {
            _source = new(_file);
            _table = new(_source);
            Columns = [.. _table.Columns.Select(c => c.Name)];
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public override string Name { get; }

    public override IReadOnlyList<string> Columns { get; }

    public override bool IsText => false;

    public override bool Next()
    {
        Row++;
        while (Row >= _first + _rows)
        {
            if (++_group >= _source.Groups) return false;
            _read.Clear();
            (_first, _rows) = (_first + _rows, _source.Rows(_group));
        }
        return true;
    }

    public override string Text(int column) => At(column).Texts?[Row - _first] ?? Number(column)?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    public override float? Number(int column) => At(column).Numbers?[Row - _first];

    public override int Numbers(int column, Span<float> values) => Lists(column)?.Read(_group, Row - _first, values) ?? -1;

    public override bool IsList(int column) => _table.Columns[column].Type.StartsWith("list of", StringComparison.Ordinal);

    public override void Dispose()
    {
        foreach (var lists in _lists.Values) lists?.Dispose();
        _file.Dispose();
    }

    ParquetGroupColumn At(int column)
    {
        if (!_read.TryGetValue(column, out var known)) _read[column] = known = _table.Group(_group, Columns[column]);
        return known;
    }

    ParquetLists? Lists(int column)
    {
        if (!_lists.TryGetValue(column, out var known)) _lists[column] = known = _table.FractionLists(Columns[column]);
        return known;
    }
}
