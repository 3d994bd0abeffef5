namespace Behavior.Metrics.Numerics;

/// <summary>A binary64 matrix kept by columns, each contiguous, and the products that representations are compared with.</summary>
sealed class Columns(double[][] columns, int rows)
{
    public int Rows => rows;

    public int Count => columns.Length;

    public double[] this[int j] => columns[j];

    /// <summary>Widened features with every column centred; a column of equal values becomes exactly 0.</summary>
    public static Columns Centred(Features features) => Centred(features, 0, features.Rows);

    public static Columns Centred(Features features, int from, int to)
    {
        var all = new double[features.Columns][];
        for (var j = 0; j < all.Length; j++) all[j] = new double[to - from];
        for (var i = from; i < to; i++)
        {
            var row = features.Row(i);
            for (var j = 0; j < all.Length; j++) all[j][i - from] = row[j];
        }
        foreach (var column in all) Centre(column);
        return new(all, to - from);
    }

    public bool IsZero => Array.TrueForAll(columns, c => c.AsSpan().IndexOfAnyExcept(0) < 0);

    /// <summary>The first <paramref name="count"/> columns.</summary>
    public Columns Take(int count) => new(columns[..count], rows);

    public Columns Transposed()
    {
        var turned = new double[rows][];
        for (var i = 0; i < rows; i++)
        {
            turned[i] = new double[Count];
            for (var j = 0; j < Count; j++) turned[i][j] = columns[j][i];
        }
        return new(turned, Count);
    }

    /// <summary>This transposed times <paramref name="other"/>: all dot products of columns.</summary>
    public Columns TransposedTimes(Columns other)
    {
        var product = new double[other.Count][];
        Parallel.For(0, other.Count, j =>
        {
            product[j] = new double[Count];
            for (var i = 0; i < Count && (i <= j || other != this); i++) product[j][i] = Vectors.Dot(columns[i], other[j]);
        });
        if (other == this) Mirror(product);
        return new(product, Count);
    }

    /// <summary>This times <paramref name="other"/>.</summary>
    public Columns Times(Columns other)
    {
        var product = new double[other.Count][];
        Parallel.For(0, other.Count, j =>
        {
            product[j] = new double[rows];
            for (var i = 0; i < Count; i++) Vectors.AddScaled(product[j], columns[i], other[j][i]);
        });
        return new(product, rows);
    }

    public double SquaredNorm() => columns.Sum(c => Vectors.Dot(c, c));

    static void Centre(double[] column)
    {
        if (column.AsSpan().IndexOfAnyExcept(column[0]) < 0)
        {
            Array.Clear(column);
            return;
        }
        // Twice: the first mean of a large offset is off by its rounding, the second takes that away.
        for (var pass = 0; pass < 2; pass++)
        {
            var mean = Sums.Of(column) / column.Length;
            for (var i = 0; i < column.Length; i++) column[i] -= mean;
        }
    }

    // A product with itself is symmetric: one half is enough.
    static void Mirror(double[][] product)
    {
        for (var j = 0; j < product.Length; j++)
            for (var i = j + 1; i < product.Length; i++) product[j][i] = product[i][j];
    }
}
