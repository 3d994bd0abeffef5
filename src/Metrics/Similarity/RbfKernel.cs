using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>A Gaussian kernel matrix over samples and the two CKA ratios of a pair of them.</summary>
sealed class RbfKernel(double[][] k)
{
    /// <summary>Null when the median distance is 0.</summary>
    public static RbfKernel? Of(Columns centred, double fraction)
    {
        var distances = SquaredDistances(centred);
        var median = Median(distances);
        if (median == 0) return null;
        var scale = -1 / (2 * fraction * fraction * median);
        foreach (var row in distances)
            for (var j = 0; j < row.Length; j++) row[j] = Math.Exp(scale * row[j]);
        return new(distances);
    }

    public static double[][] SquaredDistances(Columns centred)
    {
        var rows = centred.Transposed();
        var distances = new double[rows.Count][];
        for (var i = 0; i < distances.Length; i++) distances[i] = new double[rows.Count];
        Parallel.For(0, rows.Count, i =>
        {
            for (var j = 0; j < i; j++) distances[i][j] = distances[j][i] = Vectors.SquaredDistance(rows[i], rows[j]);
        });
        return distances;
    }

    public static double Median(double[][] distances)
    {
        var n = distances.Length;
        var all = new double[(long)n * n];
        for (var i = 0; i < n; i++) distances[i].CopyTo(all, i * n);
        Array.Sort(all);
        return all.Length % 2 == 1 ? all[all.Length / 2] : (all[all.Length / 2 - 1] + all[all.Length / 2]) / 2;
    }

    public Figure BiasedRatio(RbfKernel other)
    {
        double[][] a = Centred(), b = other.Centred();
        return Representations.Ratio(Inner(a, b), Inner(a, a), Inner(b, b));
    }

    public Figure UnbiasedRatio(RbfKernel other) => Representations.Ratio(Unbiased(this, other), Unbiased(this, this), Unbiased(other, other));

    double[][] Centred()
    {
        double[] means = [.. k.Select(r => Sums.Of(r) / r.Length)];
        var mean = means.Average();
        return [.. k.Select((row, i) => row.Select((v, j) => v - means[i] - means[j] + mean).ToArray())];
    }

    // [tr(KL) + (1'K1)(1'L1) / ((n-1)(n-2)) - 2/(n-2) 1'KL1] / (n (n-3)) with diagonals of 0. Left out, not subtracted: for a small bandwidth everything
    // else is tiny beside the diagonal's ones.
    static double Unbiased(RbfKernel a, RbfKernel b)
    {
        double[][] k = a.Hollow(), l = b.Hollow();
        double n = k.Length;
        double[] s = [.. k.Select(r => Sums.Of(r))], t = [.. l.Select(r => Sums.Of(r))];
        return (Inner(k, l) + Sums.Of(s) * Sums.Of(t) / ((n - 1) * (n - 2)) - 2 / (n - 2) * Vectors.Dot(s, t)) / (n * (n - 3));
    }

    double[][] Hollow() => [.. k.Select((row, i) =>
    {
        double[] hollow = [.. row];
        hollow[i] = 0;
        return hollow;
    })];

    static double Inner(double[][] a, double[][] b) => Enumerable.Range(0, a.Length).Sum(i => Vectors.Dot(a[i], b[i]));
}
