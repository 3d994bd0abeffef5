namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>Rows of numbers that come one after another: kept once, in pieces that are never moved.</summary>
/// <param name="width">Numbers a row.</param>
sealed class FloatRows(int width)
{
    const int Piece = 1 << 20;

    readonly List<float[]> _pieces = [];
    readonly int _rows = Math.Max(1, Piece / Math.Max(width, 1));

    /// <summary>Numbers a row.</summary>
    public int Width => width;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>A row.</summary>
    public Span<float> this[int row] => _pieces[row / _rows].AsSpan(row % _rows * width, width);

    /// <summary>A further row, to be filled.</summary>
    public Span<float> Add()
    {
        if (Count % _rows == 0) _pieces.Add(new float[_rows * width]);
        return this[Count++];
    }

    /// <summary>Some rows behind one another.</summary>
    /// <param name="rows">Which ones.</param>
    public float[] Take(ReadOnlySpan<int> rows)
    {
        var taken = new float[rows.Length * width];
        for (var i = 0; i < rows.Length; i++) this[rows[i]].CopyTo(taken.AsSpan(i * width));
        return taken;
    }
}
