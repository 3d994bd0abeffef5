namespace Behavior.Datasets.Containers.Parquet;

/// <summary>A column of a row group, as texts, numbers, or lists of numbers.</summary>
/// <param name="Texts">A text a row; null where they are none.</param>
/// <param name="Numbers">A number a row; null where they are none.</param>
/// <param name="Values">The lists' numbers, one behind the other; null where there are none.</param>
/// <param name="Starts">Where each row's begin, and where the last one's end.</param>
sealed record ParquetGroupColumn(string?[]? Texts, float?[]? Numbers, float[]? Values, int[]? Starts)
{
    /// <summary>Copies a row's list; its length, -1 where the column holds none.</summary>
    public int List(int row, Span<float> values)
    {
        if (Values is null) return -1;
        var list = Values.AsSpan(Starts![row], Starts[row + 1] - Starts[row]);
        list[..Math.Min(list.Length, values.Length)].CopyTo(values);
        return list.Length;
    }
}
