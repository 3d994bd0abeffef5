namespace Behavior.Metrics;

/// <summary>Features of samples: float32, row-major, one row a sample. Wraps the caller's memory without a copy.</summary>
public sealed class Features
{
    readonly ReadOnlyMemory<float> _values;

    /// <summary>Wraps a matrix.</summary>
    /// <param name="values">Row-major [rows, columns], every value finite.</param>
    /// <param name="columns">Width of a row; at least 1.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427, 0429: a shape that does not fit, no rows, no columns, a value that is not finite.</exception>
    public Features(ReadOnlyMemory<float> values, int columns)
    {
        if (columns < 1) throw BadInput.Argument("the width of features", "at least 1", $"{columns}", "the shape of another layer");
        if (values.IsEmpty) throw BadInput.Empty("features");
        if (values.Length % columns != 0) throw BadInput.Lengths($"features of width {columns}, values that are left after whole rows", 0, values.Length % columns, "the width of another layer");
        (_values, Columns, Rows) = (values, columns, values.Length / columns);
        for (var i = 0; i < values.Length; i++)
            if (!float.IsFinite(values.Span[i])) throw BadInput.NotFinite($"features of sample {i / columns}, column {i % columns}", i, values.Span[i]);
    }

    /// <summary>Samples.</summary>
    public int Rows { get; }

    /// <summary>Width.</summary>
    public int Columns { get; }

    /// <summary>Values of one sample.</summary>
    public ReadOnlySpan<float> Row(int i) => _values.Span.Slice(i * Columns, Columns);

    /// <summary>Samples from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: no such rows.</exception>
    public Features Slice(int from, int to)
    {
        if (from < 0 || to > Rows || from >= to) throw BadInput.Argument("the range of rows", $"within 0 to {Rows} and not empty", $"{from} to {to}", "an empty split");
        return new(_values[(from * Columns)..(to * Columns)], Columns);
    }

    /// <summary>A copy of some samples, in the order asked for.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427: no rows asked for, no such row.</exception>
    public Features Pick(ReadOnlySpan<int> rows)
    {
        var values = new float[rows.Length * Columns];
        for (var i = 0; i < rows.Length; i++)
        {
            if ((uint)rows[i] >= (uint)Rows) throw BadInput.Argument("the number of a row", $"0 to {Rows - 1}", $"{rows[i]}", "positions in another set");
            Row(rows[i]).CopyTo(values.AsSpan(i * Columns));
        }
        return new(values, Columns);
    }
}
