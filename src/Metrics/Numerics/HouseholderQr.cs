namespace Behavior.Metrics.Numerics;

/// <summary>QR decomposition of a matrix with at least as many rows as columns, by Householder reflections.</summary>
sealed class HouseholderQr
{
    readonly double[][] _columns;
    readonly double[] _diagonal;

    public HouseholderQr(Columns matrix)
    {
        (Rows, _columns, _diagonal) = (matrix.Rows, new double[matrix.Count][], new double[matrix.Count]);
        for (var j = 0; j < _columns.Length; j++) _columns[j] = [.. matrix[j]];
        for (var j = 0; j < _columns.Length; j++) Reflect(j);
    }

    public int Rows { get; }

    /// <summary>Columns of R': column i of it is row i of R.</summary>
    public double[][] TransposedTriangle()
    {
        var n = _columns.Length;
        var turned = new double[n][];
        for (var i = 0; i < n; i++)
        {
            turned[i] = new double[n];
            turned[i][i] = _diagonal[i];
            for (var j = i + 1; j < n; j++) turned[i][j] = _columns[j][i];
        }
        return turned;
    }

    /// <summary>Q times a vector of the triangle's size.</summary>
    public double[] Apply(ReadOnlySpan<double> vector)
    {
        var result = new double[Rows];
        vector.CopyTo(result);
        for (var j = _columns.Length - 1; j >= 0; j--) ReflectAlong(j, result);
        return result;
    }

    // The part of column j from the diagonal down becomes the reflection's unit vector times sqrt(2); R's diagonal is kept apart.
    void Reflect(int j)
    {
        var below = _columns[j].AsSpan(j);
        var norm = Math.Sqrt(Vectors.Dot(below, below));
        if (norm == 0) return;
        _diagonal[j] = below[0] > 0 ? -norm : norm;
        below[0] -= _diagonal[j];
        var scale = Math.Sqrt(2 / Vectors.Dot(below, below));
        foreach (ref var v in below) v *= scale;
        Parallel.For(j + 1, _columns.Length, k => ReflectAlong(j, _columns[k]));
    }

    void ReflectAlong(int j, double[] vector)
    {
        var mirror = _columns[j].AsSpan(j);
        Vectors.AddScaled(vector.AsSpan(j), mirror, -Vectors.Dot(mirror, vector.AsSpan(j)));
    }
}
