using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Similarity;

/// <summary>
/// Linear kernels of one representation, batch by batch, kept so that many layers can be compared with many: each layer's kernels are
/// computed once, and a pair costs one product of their entries. The HSIC values are those of <see cref="MinibatchCka"/>. Immutable, thread-safe.
/// </summary>
public sealed class BatchedKernels
{
    readonly double[][] _entries; // by batch, n x n, row-major, with an empty diagonal
    readonly double[][] _rowSums;
    readonly int[] _sizes;

    BatchedKernels(double[][] entries, double[][] rowSums, int[] sizes, int rows) => (_entries, _rowSums, _sizes, Rows) = (entries, rowSums, sizes, rows);

    /// <summary>Samples in all batches.</summary>
    public int Rows { get; }

    /// <summary>Number of batches.</summary>
    public int Batches => _sizes.Length;

    /// <summary>Takes a representation in consecutive batches of nearly equal size.</summary>
    /// <param name="features">One row a sample.</param>
    /// <param name="batches">Number of batches; fewer where one would have less than four rows.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: fewer than four rows, or no batch asked for.</exception>
    public static BatchedKernels Linear(Features features, int batches)
    {
        if (features.Rows < 4) throw BadInput.Argument("the number of samples of an unbiased HSIC", "at least 4", $"{features.Rows}", "a benchmark that was cut too short");
        if (batches < 1) throw BadInput.Argument("the number of batches", "at least 1", $"{batches}", "arguments in another order");
        var count = Math.Min(batches, features.Rows / 4);
        var (entries, rowSums, sizes) = (new double[count][], new double[count][], new int[count]);
        for (var b = 0; b < count; b++)
        {
            int from = (int)((long)b * features.Rows / count), to = (int)((b + 1L) * features.Rows / count);
            (entries[b], rowSums[b], sizes[b]) = (Kernel(features, from, to), new double[to - from], to - from);
            for (var i = 0; i < sizes[b]; i++) rowSums[b][i] = Sums.Of(entries[b].AsSpan(i * sizes[b], sizes[b]));
        }
        return new(entries, rowSums, sizes, features.Rows);
    }

    /// <summary>Unbiased HSIC with another representation of the same samples, for each batch.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: other samples or other batches.</exception>
    public double[] Hsic(BatchedKernels other)
    {
        BadInput.RequireSame("rows of the second representation", Rows, other.Rows);
        BadInput.RequireSame("batches of the second representation", Batches, other.Batches);
        return [.. Enumerable.Range(0, Batches).Select(b => Unbiased(_entries[b], other._entries[b], _rowSums[b], other._rowSums[b], _sizes[b]))];
    }

    // Song et al. 2012, eq. 5, with diagonals of 0.
    static double Unbiased(double[] k, double[] l, double[] s, double[] t, double n) =>
        (Vectors.Dot(k, l) + Sums.Of(s) * Sums.Of(t) / ((n - 1) * (n - 2)) - 2 / (n - 2) * Vectors.Dot(s, t)) / (n * (n - 3));

    /// <summary>Centred on the batch first: HSIC does not change, its accuracy in floating point does.</summary>
    static double[] Kernel(Features features, int from, int to)
    {
        var rows = Columns.Centred(features, from, to).Transposed();
        var n = to - from;
        var kernel = new double[n * n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < i; j++) kernel[i * n + j] = kernel[j * n + i] = Vectors.Dot(rows[i], rows[j]);
        return kernel;
    }
}
