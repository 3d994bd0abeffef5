using System.Runtime.Intrinsics;

namespace Behavior.Imaging.Corruptions;

/// <summary>
/// SciPy's separable Gaussian in float64: along columns, then along rows. A sample is <c>a[0] w[0]</c>, then for k = r .. 1 plus <c>(a[-k] + a[+k]) w[k]</c>:
/// in another order a quarter of a flat picture comes out a level off. Vectors hold neighbouring samples, so the order within one stays.
/// </summary>
static unsafe class GaussianFilter
{
    /// <summary>Filters <paramref name="data"/> in place. Sigma 0 changes nothing.</summary>
    /// <param name="data">n rows of n pixels of <paramref name="channels"/> samples.</param>
    /// <param name="n">The side.</param>
    /// <param name="channels">Samples a pixel.</param>
    /// <param name="sigma">Standard deviation in pixels.</param>
    /// <param name="border">What lies beyond the edge.</param>
    /// <param name="truncate">The radius in sigmas, rounded.</param>
    /// <param name="scratch">Doubles 6 and 7 are used.</param>
    public static void Run(Span<double> data, int n, int channels, double sigma, Border border, int truncate, CorruptionScratch scratch)
    {
        if (sigma == 0) return;
        var weights = GaussianWeights.For(sigma, truncate);
        Columns(data, n, channels, weights, border, scratch);
        Rows(data, n, channels, weights, border, scratch);
    }

    /// <summary>The pass along columns.</summary>
    public static void Columns(Span<double> data, int n, int channels, double[] weights, Border border, CorruptionScratch scratch)
    {
        int stride = n * channels, radius = weights.Length - 1;
        var result = scratch.Doubles(6, data.Length);
        Span<nint> rows = stackalloc nint[2 * radius + 1];
        fixed (double* from = data, to = result, w = weights)
        fixed (nint* row = rows)
            for (var y = 0; y < n; y++)
            {
                for (var k = -radius; k <= radius; k++) row[k + radius] = (nint)(from + BorderIndex.Of(border, y + k, n) * stride);
                Combine(row, w, radius, to + y * stride, stride);
            }
        result.CopyTo(data);
    }

    /// <summary>The pass along rows: each row is laid out with its border on both sides.</summary>
    public static void Rows(Span<double> data, int n, int channels, double[] weights, Border border, CorruptionScratch scratch)
    {
        int stride = n * channels, radius = weights.Length - 1;
        var padded = scratch.Doubles(7, (n + 2 * radius) * channels);
        Span<nint> rows = stackalloc nint[2 * radius + 1];
        fixed (double* from = data, line = padded, w = weights)
        fixed (nint* row = rows)
        {
            for (var k = 0; k <= 2 * radius; k++) row[k] = (nint)(line + k * channels);
            for (var y = 0; y < n; y++)
            {
                var source = from + y * stride;
                for (var x = -radius; x < n + radius; x++)
                {
                    var at = source + BorderIndex.Of(border, x, n) * channels;
                    for (var c = 0; c < channels; c++) line[(x + radius) * channels + c] = at[c];
                }
                Combine(row, w, radius, source, stride);
            }
        }
    }

    static void Combine(nint* row, double* w, int radius, double* to, int length)
    {
        var x = 0;
        for (; x + 8 <= length; x += 8)
        {
            var centre = (double*)row[radius] + x;
            var w0 = Vector256.Create(w[0]);
            var (a, b) = (Vector256.Load(centre) * w0, Vector256.Load(centre + 4) * w0);
            for (var k = radius; k >= 1; k--)
            {
                double* before = (double*)row[radius - k] + x, after = (double*)row[radius + k] + x;
                var wk = Vector256.Create(w[k]);
                a += (Vector256.Load(before) + Vector256.Load(after)) * wk;
                b += (Vector256.Load(before + 4) + Vector256.Load(after + 4)) * wk;
            }
            a.Store(to + x);
            b.Store(to + x + 4);
        }
        for (; x < length; x++)
        {
            var sum = ((double*)row[radius])[x] * w[0];
            for (var k = radius; k >= 1; k--) sum += (((double*)row[radius - k])[x] + ((double*)row[radius + k])[x]) * w[k];
            to[x] = sum;
        }
    }
}
