using Parquet.Schema;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>A column of lists of numbers, a row after another; of it the row at hand is held, and a piece of its levels. One thread at a time.</summary>
sealed class ParquetLists(ParquetSource source, DataField field, string column) : IDisposable
{
    ParquetLevels? _levels;
    float[] _list = [];
    int _group = -1, _row, _level, _count;
    bool _isEnd, _isNone;

    /// <summary>Copies a row's list, which is empty where there is none; its length. Rows are asked for in their order, each as often as wanted.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="row">The row in it.</param>
    /// <param name="values">Takes the first numbers.</param>
    public int Read(int group, int row, Span<float> values)
    {
        if (group != _group || row != _row) source.Sound(ParquetSource.Place(field, group), () => GoTo(group, row));
        _list.AsSpan(0, Math.Min(_count, values.Length)).CopyTo(values);
        return _count;
    }

    public void Dispose() => _levels?.Dispose();

    bool GoTo(int group, int row)
    {
        if (group != _group)
        {
            Dispose();
            (_levels, _group, _row) = (source.Levels(group, field), group, -1);
            More();
        }
        while (_row < row) Next();
        return _isEnd || _row < source.Rows(group) - 1 ? true : throw new InvalidDataException($"it has more lists than the {source.Rows(group)} rows");
    }

    /// <summary>Takes the next row, which may lie in several pieces.</summary>
    void Next()
    {
        if (_isEnd) throw new InvalidDataException($"it has lists for {_row + 1} of {source.Rows(_group)} rows");
        if (_levels!.Repetitions[_level] != 0) throw new InvalidDataException("its levels contradict each other");
        (_row, _count, _isNone) = (_row + 1, 0, false);
        for (var (begun, goesOn) = (1, true); goesOn; begun = 0)
        {
            var end = _levels.Repetitions[(_level + begun)..].IndexOf(0);
            var length = end < 0 ? _levels.Repetitions.Length - _level : begun + end;
            Take(_levels.Definitions.Slice(_level, length));
            _level += length;
            goesOn = end < 0 && More();
        }
    }

    /// <summary>Takes a part of a row: numbers, or the one level that says that there are none.</summary>
    void Take(ReadOnlySpan<int> definitions)
    {
        var areThere = definitions.IndexOfAnyExcept(field.MaxDefinitionLevel) < 0;
        if ((_isNone && definitions.Length > 0) || (!areThere && (definitions.Length > 1 || _count > 0)))
            throw new InvalidDataException($"a list of column '{column}' misses a value in row {_row} of its group");
        if (_isNone |= !areThere) return;
        if (_count + definitions.Length > _list.Length) Array.Resize(ref _list, Math.Max(_count + definitions.Length, 2 * _list.Length));
        _levels!.Read(_list.AsSpan(_count, definitions.Length));
        _count += definitions.Length;
    }

    /// <summary>Goes on to the next piece; whether there is one.</summary>
    bool More()
    {
        _isEnd = !_levels!.Next();
        _level = 0;
        return !_isEnd;
    }
}
