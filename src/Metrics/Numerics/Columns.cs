using System.Runtime.Intrinsics;

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
            for (var i = 0; i < Count; i++) product[j][i] = Dot(columns[i], other[j]);
        });
        return new(product, Count);
    }

    /// <summary>This times <paramref name="other"/>.</summary>
    public Columns Times(Columns other)
    {
        var product = new double[other.Count][];
        Parallel.For(0, other.Count, j =>
        {
            product[j] = new double[rows];
            for (var i = 0; i < Count; i++) AddScaled(product[j], columns[i], other[j][i]);
        });
        return new(product, rows);
    }

    public double SquaredNorm() => columns.Sum(c => Dot(c, c));

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Vector512<double> even = default, odd = default;
        var i = 0;
        for (; i <= a.Length - 16; i += 16)
        {
            even += Vector512.Create(a[i..]) * Vector512.Create(b[i..]);
            odd += Vector512.Create(a[(i + 8)..]) * Vector512.Create(b[(i + 8)..]);
        }
        var sum = Vector512.Sum(even + odd);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    public static void AddScaled(Span<double> to, ReadOnlySpan<double> from, double scale)
    {
        var i = 0;
        for (; i <= to.Length - 8; i += 8) (Vector512.Create<double>(to[i..]) + Vector512.Create(from[i..]) * scale).CopyTo(to[i..]);
        for (; i < to.Length; i++) to[i] += from[i] * scale;
    }

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
}
