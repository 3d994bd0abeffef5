using System.Globalization;
using Behavior.Diagnostics;
using Parquet.Data;
using Parquet.Schema;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>Whole columns of a Parquet file, found by name and of a type that the caller says.</summary>
sealed class ParquetTable(ParquetSource source)
{
    static readonly Type s_text = typeof(ReadOnlyMemory<char>), s_binary = typeof(ReadOnlyMemory<byte>);

    /// <summary>The columns, in the file's order.</summary>
    public IReadOnlyList<ParquetColumn> Columns { get; } = [.. source.Schema.Fields.Select(f => new ParquetColumn(f.Name, TypeOf(f)))];

    /// <summary>Whole numbers, a row each; null where there is none.</summary>
    public long?[] Numbers(string column) => Scalars(Scalar(column, ParquetValues.IsNumber, "whole numbers"), ParquetValues.Numbers, v => (long?)v);

    /// <summary>Lists of whole numbers, a row each; empty where there is none.</summary>
    public IReadOnlyList<long>[] NumberLists(string column) => Lists(column, List(column, ParquetValues.IsNumber, "lists of whole numbers"), ParquetValues.Numbers);

    /// <summary>Texts, a row each; null where there is none.</summary>
    public string?[] Texts(string column) => Scalars(Scalar(column, t => t == s_text, "texts"), ParquetValues.Texts, v => (string?)v);

    /// <summary>Lists of texts, a row each; empty where there is none.</summary>
    public IReadOnlyList<string>[] TextLists(string column) => Lists(column, List(column, t => t == s_text, "lists of texts"), ParquetValues.Texts);

    /// <summary>The field of encoded pictures: <c>bytes</c> in a struct, or binary itself.</summary>
    public DataField Pictures(string column) => Find(column) switch
    {
        StructField fields when fields.Fields.FirstOrDefault(f => f.Name == "bytes") is DataField { MaxRepetitionLevel: 0 } bytes && bytes.ClrType == s_binary => bytes,
        DataField { MaxRepetitionLevel: 0 } binary when binary.ClrType == s_binary => binary,
        _ => throw Unlike(column, "pictures: a struct of bytes and path, or binary"),
    };

    /// <summary>A column of one row group, texts or numbers; empty for anything else.</summary>
    public ParquetGroupColumn Group(int group, string column) =>
        Find(column) is not DataField { MaxRepetitionLevel: 0 } field || (field.ClrType != s_text && !IsFraction(field.ClrType)) ? new(null, null)
            : source.Read(group, field, (raw, _) =>
            {
                using (raw) return Scalars(raw, field, source.Rows(group));
            });

    /// <summary>A column of lists of numbers, whole or not; null for anything else.</summary>
    public ParquetLists? FractionLists(string column) => ItemOf(column) is { } item && IsFraction(item.ClrType) ? new(source, item, column) : null;

    /// <summary>Whole numbers are texts as well: ids may have more digits than a fraction holds.</summary>
    static ParquetGroupColumn Scalars(RawColumnData raw, DataField field, int rows)
    {
        if (field.ClrType == s_text) return new(ParquetValues.Rows(raw, field, rows, ParquetValues.Texts, v => (string?)v), null);
        if (!ParquetValues.IsNumber(field.ClrType)) return new(null, ParquetValues.Rows(raw, field, rows, ParquetValues.Fractions, v => (float?)v));
        var numbers = ParquetValues.Rows(raw, field, rows, ParquetValues.Numbers, v => (long?)v);
        return new(Array.ConvertAll(numbers, n => n?.ToString(CultureInfo.InvariantCulture)), Array.ConvertAll(numbers, n => (float?)n));
    }

    static bool IsFraction(Type type) => type == typeof(float) || type == typeof(double) || ParquetValues.IsNumber(type);

    DataField Scalar(string column, Func<Type, bool> isType, string wanted) =>
        Find(column) is DataField { MaxRepetitionLevel: 0 } field && isType(field.ClrType) ? field : throw Unlike(column, wanted);

    DataField List(string column, Func<Type, bool> isType, string wanted) =>
        ItemOf(column) is { } item && isType(item.ClrType) ? item : throw Unlike(column, wanted);

    /// <summary>What a column of lists holds lists of; null where it is none.</summary>
    DataField? ItemOf(string column) =>
        Find(column) switch { ListField { Item: DataField item } => item, DataField repeated => repeated, _ => null } is { MaxRepetitionLevel: 1 } field ? field : null;

    Field? Find(string column) => source.Schema.Fields.FirstOrDefault(f => f.Name == column);

    TRow[] Scalars<T, TRow>(DataField field, Func<RawColumnData, int, T[]> valuesOf, Func<T, TRow?> asRow)
    {
        var rows = new List<TRow>();
        for (var g = 0; g < source.Groups; g++)
            rows.AddRange(source.Read(g, field, (raw, _) =>
            {
                using (raw) return ParquetValues.Rows(raw, field, source.Rows(g), valuesOf, asRow);
            })!);
        return [.. rows];
    }

    IReadOnlyList<T>[] Lists<T>(string column, DataField field, Func<RawColumnData, int, T[]> valuesOf)
    {
        // A list that is there and empty has a level less than its first value would have.
        var least = source.Schema.Fields.First(f => f.Name == column) is ListField list ? list.MaxDefinitionLevel : field.MaxDefinitionLevel;
        var rows = new List<IReadOnlyList<T>>();
        for (var g = 0; g < source.Groups; g++)
            rows.AddRange(source.Read(g, field, (raw, _) =>
            {
                using (raw) return ParquetValues.Lists(raw, source.Rows(g), field.MaxDefinitionLevel, least, valuesOf, row => BytesException.Unlike(source.Name,
                    $"a list of column '{column}' misses a value in row #{rows.Count + row}. Take the row out, or fill in the value."));
            }));
        return [.. rows];
    }

    BehaviorException Unlike(string column, string wanted) =>
        BytesException.Unlike(source.Name, $"a column '{column}' is wanted with {wanted}. Its columns are {string.Join(", ", Columns)}.");

    static string TypeOf(Field field) => field switch
    {
        DataField data => (data.MaxRepetitionLevel > 0 && data.IsArray ? "list of " : "") + (data.ClrType == s_text ? "text" : data.ClrType == s_binary ? "binary" : data.ClrType.Name),
        ListField list => $"list of {TypeOf(list.Item)}",
        StructField fields => $"struct of {string.Join(", ", fields.Fields.Select(f => f.Name))}",
        _ => field.SchemaType.ToString(),
    };
}
