using System.Collections.Concurrent;
using Behavior.Diagnostics;
using Parquet;
using Parquet.Data;
using Parquet.Meta;
using Parquet.Schema;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>A Parquet file, column by column of a row group, with a container's errors. Safe for several threads.</summary>
sealed class ParquetSource
{
    readonly IBytes _bytes;

    /// <summary>A reader serves one thread at a time; those that no thread uses wait here.</summary>
    readonly ConcurrentBag<ParquetReader> _idle = [];

    readonly long[] _rows;

    public ParquetSource(IBytes bytes)
    {
        _bytes = bytes;
        (Schema, Metadata, _rows) = Sound("its footer", () =>
        {
            ParquetFooter.Check(bytes);
            var reader = Reader();
            var rows = Enumerable.Range(0, reader.RowGroupCount).Select(g => reader.RowGroups[g].RowCount).ToArray();
            if (rows.Any(r => r < 0 || r > bytes.Length) || rows.Sum() > Math.Min(bytes.Length, int.MaxValue))
                throw new InvalidDataException($"it claims more rows than {bytes.Length} bytes can hold");
            _idle.Add(reader);
            return (reader.Schema, reader.CustomMetadata ?? [], rows);
        });
    }

    /// <summary>What messages call the file.</summary>
    public string Name => _bytes.Name;

    public ParquetSchema Schema { get; }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>How many row groups there are.</summary>
    public int Groups => _rows.Length;

    /// <summary>Rows of a row group.</summary>
    public int Rows(int group) => (int)_rows[group];

    /// <summary>Reads a column of a row group, and hands it with the bytes that it takes to <paramref name="take"/>. Its texts and bytes last as long as the column is not disposed.</summary>
    public T Read<T>(int group, DataField field, Func<RawColumnData, long, T> take) => Sound(Place(field, group), () =>
    {
        if (!_idle.TryTake(out var reader)) reader = Reader();
        using var rows = reader.OpenRowGroupReader(group);
        var column = Column(rows, field);
        if (field.MaxRepetitionLevel == 0 && column.NumValues != _rows[group]) throw new InvalidDataException($"it has {column.NumValues} values for {_rows[group]} rows");
        var size = ParquetPages.Check(_bytes, column).Sum(p => p.Unpacked);
        var result = take(rows.ReadRawColumnDataBaseAsync(field, CancellationToken.None).AsTask().GetAwaiter().GetResult(), size);
        _idle.Add(reader); // one that failed is not used again
        return result;
    });

    /// <summary>A column of lists in a row group, piece by piece; to be read within <see cref="Sound"/>, as this is called.</summary>
    public ParquetLevels Levels(int group, DataField field)
    {
        if (!_idle.TryTake(out var reader)) reader = Reader();
        using var rows = reader.OpenRowGroupReader(group);
        var column = Column(rows, field);
        var pages = ParquetPages.Check(_bytes, column);
        _idle.Add(reader);
        return ParquetFloats.CanRead(column, pages) ? new ParquetFloats(_bytes, column, pages, field.MaxDefinitionLevel) : new ParquetStretches(_bytes, group, field, pages);
    }

    /// <summary>What messages call a column of a row group.</summary>
    public static string Place(DataField field, int group) => $"column '{Shorten.To(field.Path.ToString())}' in row group {group}";

    static ColumnMetaData Column(ParquetRowGroupReader rows, DataField field) => rows.GetMetadata(field)?.MetaData ?? throw new InvalidDataException("it is not there");

    ParquetReader Reader() => ParquetReader.CreateAsync(new BytesStream(_bytes)).GetAwaiter().GetResult();

    /// <summary>Reads something and says what it was where it is not sound: the library throws exceptions of many kinds.</summary>
    public T Sound<T>(string what, Func<T> read)
    {
        try { return read(); }
        catch (NotSupportedException failure)
        {
            throw BytesException.Unlike(Name, $"{what} is stored in a form that is not read: {Shorten.Message(failure.Message, 200)}. "
                + "Write the file anew, for example with DuckDB: COPY 'OLD.parquet' TO 'NEW.parquet'");
        }
        catch (Exception failure) when (failure is not BehaviorException)
        {
            throw BytesException.Damaged(Name, $"{what} cannot be read: {Shorten.Message(failure.Message, 200)}", failure);
        }
    }
}
