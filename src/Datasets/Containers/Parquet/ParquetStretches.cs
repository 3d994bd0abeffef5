using Parquet;
using Parquet.Data;
using Parquet.Schema;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>
/// Numbers in any form that the library reads, some pages at a time, as it takes several times the memory of what it reads. It is shown those pages, and the dictionary
/// before them, as though they were all
/// of the column.
/// </summary>
sealed class ParquetStretches : ParquetLevels
{
    /// <summary>Values of a stretch, where a page has no more.</summary>
    const long Most = 1 << 20;

    readonly DataField _field;
    readonly ParquetPage[] _pages;
    readonly PassingBytes _bytes;
    readonly ParquetReader _reader;
    readonly ParquetRowGroupReader _group;
    RawColumnData? _raw;
    float[] _values = [];
    int _page, _read;

    /// <summary>Opens a column.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="group">The row group.</param>
    /// <param name="field">The column.</param>
    /// <param name="pages">Its pages, checked.</param>
    public ParquetStretches(IBytes bytes, int group, DataField field, IReadOnlyList<ParquetPage> pages)
    {
        (_field, _pages, _bytes) = (field, [.. pages.Where(p => !p.IsDictionary)], new(bytes));
        _reader = ParquetReader.CreateAsync(new BytesStream(_bytes)).GetAwaiter().GetResult();
        _group = _reader.OpenRowGroupReader(group);
    }

    public override ReadOnlySpan<int> Repetitions => _raw!.RepetitionLevels;

    public override ReadOnlySpan<int> Definitions => _raw!.DefinitionLevels;

    public override bool Next()
    {
        if (_page == _pages.Length) return false;
        var (first, values) = (_page, 0L);
        do values += _pages[_page++].Values;
        while (_page < _pages.Length && values + _pages[_page].Values <= Most);
        _group.GetMetadata(_field)!.MetaData!.NumValues = values;
        _bytes.Pass(_pages[0].At, _pages[first].At - _pages[0].At);
        _raw?.Dispose();
        _raw = _group.ReadRawColumnDataBaseAsync(_field, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        if (Definitions.Length != values || Repetitions.Length != values) throw new InvalidDataException("its levels contradict each other");
        (_values, _read) = (ParquetValues.Fractions(_raw, Definitions.Count(_field.MaxDefinitionLevel)), 0);
        return true;
    }

    public override void Read(Span<float> values)
    {
        _values.AsSpan(_read, values.Length).CopyTo(values);
        _read += values.Length;
    }

    public override void Dispose()
    {
        _raw?.Dispose();
        _group.Dispose();
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
