namespace Behavior.Metrics.Numerics;

/// <summary>
/// Thin singular value decomposition A = U diag(S) V': Householder QR, then one-sided Jacobi rotations on the transposed triangle. Small singular
/// values keep their relative accuracy, which the numerical rank and the canonical correlations depend on.
/// </summary>
sealed class SingularValues
{
    const double Orthogonal = 1e-15;
    const int Sweeps = 60;

    SingularValues(Columns left, double[] values, Columns right) => (Left, Values, Right) = (left, values, right);

    /// <summary>Left vectors, one a singular value.</summary>
    public Columns Left { get; }

    /// <summary>Descending.</summary>
    public double[] Values { get; }

    /// <summary>Right vectors, one a singular value.</summary>
    public Columns Right { get; }

    /// <summary>Singular values above max(rows, columns) * 2^-52 * largest.</summary>
    public int Rank(int rows, int columns) => Values.Count(s => s > Math.Max(rows, columns) * double.ScaleB(1, -52) * Values[0]);

    public static SingularValues Of(Columns matrix)
    {
        if (matrix.Rows < matrix.Count)
        {
            var turned = Of(matrix.Transposed());
            return new(turned.Right, turned.Values, turned.Left);
        }
        var qr = new HouseholderQr(matrix);
        // R' J = W S, so R = J S W' and A = (Q J) S W'.
        var (work, rotations) = (qr.TransposedTriangle(), Identity(matrix.Count));
        for (var sweep = 0; sweep < Sweeps && Sweep(work, rotations); sweep++) { }
        return Sorted(qr, work, rotations);
    }

    static bool Sweep(double[][] work, double[][] rotations)
    {
        var rotated = false;
        for (var i = 0; i < work.Length - 1; i++)
            for (var j = i + 1; j < work.Length; j++)
                rotated |= Rotate(work, rotations, i, j);
        return rotated;
    }

    static bool Rotate(double[][] work, double[][] rotations, int i, int j)
    {
        double alpha = Vectors.Dot(work[i], work[i]), beta = Vectors.Dot(work[j], work[j]), gamma = Vectors.Dot(work[i], work[j]);
        if (Math.Abs(gamma) <= Orthogonal * Math.Sqrt(alpha) * Math.Sqrt(beta)) return false;
        var zeta = (beta - alpha) / (2 * gamma);
        var tangent = Math.CopySign(1, zeta) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta));
        var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        Vectors.Turn(work[i], work[j], cosine, cosine * tangent);
        Vectors.Turn(rotations[i], rotations[j], cosine, cosine * tangent);
        return true;
    }

    static SingularValues Sorted(HouseholderQr qr, double[][] work, double[][] rotations)
    {
        double[] norms = [.. work.Select(c => Math.Sqrt(Vectors.Dot(c, c)))];
        int[] order = [.. Enumerable.Range(0, norms.Length).OrderByDescending(k => norms[k])];
        var left = new Columns([.. order.Select(k => qr.Apply(rotations[k]))], qr.Rows);
        var right = new Columns([.. order.Select(k => norms[k] > 0 ? [.. work[k].Select(w => w / norms[k])] : work[k])], work.Length);
        return new(left, [.. order.Select(k => norms[k])], right);
    }

    static double[][] Identity(int n) => [.. Enumerable.Range(0, n).Select(i =>
    {
        var column = new double[n];
        column[i] = 1;
        return column;
    })];
}
