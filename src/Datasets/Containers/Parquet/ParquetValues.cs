using Behavior.Diagnostics.Files;
using Parquet.Data;
using Parquet.Schema;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>
/// Rows out of what Parquet stores: the values that are there, one behind the other, and levels that say where one is missing (definition) and where a row begins (repetition).
/// Parquet.Net's own reading into nullable arrays is not used: where a struct is there and its field is null, all that follows moves up by a row.
/// </summary>
static class ParquetValues
{
    /// <summary>Whether values are whole numbers.</summary>
    public static bool IsNumber(Type type) =>
        type == typeof(long) || type == typeof(int) || type == typeof(short) || type == typeof(sbyte)
        || type == typeof(byte) || type == typeof(ushort) || type == typeof(uint) || type == typeof(ulong);

    /// <summary>The first values as numbers.</summary>
    public static long[] Numbers(RawColumnData raw, int count) => raw switch
    {
        RawColumnData<long> v => v.Values[..count].ToArray(),
        RawColumnData<int> v => Convert(v, count, x => (long)x),
        RawColumnData<short> v => Convert(v, count, x => (long)x),
        RawColumnData<sbyte> v => Convert(v, count, x => (long)x),
        RawColumnData<byte> v => Convert(v, count, x => (long)x),
        RawColumnData<ushort> v => Convert(v, count, x => (long)x),
        RawColumnData<uint> v => Convert(v, count, x => (long)x),
        RawColumnData<ulong> v => Convert(v, count, x => checked((long)x)),
        _ => throw new InvalidDataException("its values are of another type than its schema says"),
    };

    /// <summary>The first values as fractions.</summary>
    public static float[] Fractions(RawColumnData raw, int count) => raw switch
    {
        RawColumnData<float> v => v.Values[..count].ToArray(),
        RawColumnData<double> v => Convert(v, count, x => (float)x),
        _ => Array.ConvertAll(Numbers(raw, count), x => (float)x),
    };

    /// <summary>The first values as texts.</summary>
    public static string[] Texts(RawColumnData raw, int count)
    {
        var texts = (RawColumnData<ReadOnlyMemory<char>>)raw;
        var length = 0L;
        foreach (var text in texts.Values[..count]) length += text.Length;
        // An entry of a dictionary may count a million times.
        if (length > FileLimits.Text) throw new InvalidDataException($"its texts have {length:N0} characters, and at most {FileLimits.Text:N0} are read");
        return Convert(texts, count, x => x.ToString());
    }

    /// <summary>The first values as bytes, which last as long as the column is not disposed.</summary>
    public static ReadOnlyMemory<byte>[] Binaries(RawColumnData raw, int count) => ((RawColumnData<ReadOnlyMemory<byte>>)raw).Values[..count].ToArray();

    /// <summary>A value or none for each of the rows.</summary>
    public static TRow?[] Rows<T, TRow>(RawColumnData raw, DataField field, int rows, Func<RawColumnData, int, T[]> valuesOf, Func<T, TRow?> asRow)
    {
        if (field.MaxDefinitionLevel == 0) return [.. valuesOf(raw, rows).Select(asRow)];
        var levels = raw.DefinitionLevels;
        if (levels.Length != rows) throw new InvalidDataException($"it has {levels.Length} values for {rows} rows");
        var values = valuesOf(raw, levels.Count(field.MaxDefinitionLevel));
        var (result, next) = (new TRow?[rows], 0);
        for (var i = 0; i < rows; i++)
            if (levels[i] == field.MaxDefinitionLevel) result[i] = asRow(values[next++]);
        return result;
    }

    /// <summary>A list for each row.</summary>
    /// <param name="raw">The column.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="most">The definition level of a value that is there.</param>
    /// <param name="least">That of one that is null; below it the list is empty or null.</param>
    /// <param name="valuesOf">Reads so many values.</param>
    /// <param name="missing">What is said of a null in a list, by its row.</param>
    public static List<IReadOnlyList<T>> Lists<T>(RawColumnData raw, int rows, int most, int least, Func<RawColumnData, int, T[]> valuesOf, Func<int, Exception> missing)
    {
        var definitions = raw.DefinitionLevels;
        var repetitions = raw.RepetitionLevels;
        var values = valuesOf(raw, definitions.Count(most));
        var (result, next) = (new List<IReadOnlyList<T>>(), 0);
        for (var i = 0; i < definitions.Length;)
        {
            var (first, start) = (next, i);
            do
            {
                if (definitions[i] == most) next++;
                else if (definitions[i] >= least) throw missing(result.Count);
            }
            while (++i < definitions.Length && repetitions[i] != 0);
            result.Add(i - start == next - first || next == first ? values[first..next] : throw new InvalidDataException("its levels contradict each other"));
        }
        return result.Count == rows ? result : throw new InvalidDataException($"it has lists for {result.Count} of {rows} rows");
    }

    static TTo[] Convert<T, TTo>(RawColumnData<T> raw, int count, Func<T, TTo> convert) where T : struct
    {
        var values = raw.Values;
        var result = new TTo[count];
        for (var i = 0; i < count; i++) result[i] = convert(values[i]);
        return result;
    }
}
