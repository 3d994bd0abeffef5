namespace Behavior.Imaging.Corruptions;

/// <summary>
/// The reference's <c>clipped_zoom</c>: the middle <c>ceil(n / z)</c> square, enlarged linearly to <c>round(c z)</c> samples with both ends kept (SciPy's zoom of order 1), its middle cut out.
/// </summary>
static class LinearZoom
{
    /// <summary>Where each of the n outputs lies: the first of two neighbours, and the second one's share.</summary>
    public static void Positions(int n, double z, Span<int> first, Span<double> share)
    {
        var c = (int)Math.Ceiling(n / z);
        var m = (int)Math.Round(c * z, MidpointRounding.ToEven);
        int start = (n - c) / 2, cut = (m - n) / 2;
        var step = m > 1 ? (c - 1) / (double)(m - 1) : 1;
        for (var i = 0; i < n; i++)
        {
            var at = Math.Min((i + cut) * step, c - 1);
            var whole = Math.Min((int)at, Math.Max(c - 2, 0));
            (first[i], share[i]) = (start + whole, at - whole);
        }
    }

    /// <summary>Zooms one plane of n x n samples: y first, then x.</summary>
    public static void Run(ReadOnlySpan<double> source, int n, double z, Span<double> target)
    {
        Span<int> first = n <= 1024 ? stackalloc int[n] : new int[n];
        Span<double> share = n <= 1024 ? stackalloc double[n] : new double[n];
        Span<double> line = n <= 1024 ? stackalloc double[n] : new double[n];
        Positions(n, z, first, share);
        for (var y = 0; y < n; y++)
        {
            var upper = source.Slice(first[y] * n, n);
            var lower = source.Slice(Math.Min(first[y] + 1, n - 1) * n, n);
            var f = share[y];
            for (var x = 0; x < n; x++) line[x] = upper[x] * (1 - f) + lower[x] * f;
            for (var x = 0; x < n; x++) target[y * n + x] = line[first[x]] * (1 - share[x]) + line[Math.Min(first[x] + 1, n - 1)] * share[x];
        }
    }
}
