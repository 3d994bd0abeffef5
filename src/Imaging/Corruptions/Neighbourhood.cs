namespace Behavior.Imaging.Corruptions;

/// <summary>A plane of bytes or floats with one sample of border on each side, so that 3 x 3 operations need no test at the edge.</summary>
static class Neighbourhood
{
    /// <summary>The framed plane's stride.</summary>
    public static int Stride(int n) => n + 2;

    /// <summary>Copies n x n samples into (n + 2) x (n + 2), the border as given.</summary>
    public static void Frame<T>(ReadOnlySpan<T> source, int n, Border border, Span<T> framed)
    {
        int stride = Stride(n), before = BorderIndex.Of(border, -1, n), after = BorderIndex.Of(border, n, n);
        for (var y = 0; y < n; y++)
        {
            var line = framed.Slice((y + 1) * stride, stride);
            source.Slice(y * n, n).CopyTo(line[1..]);
            (line[0], line[n + 1]) = (source[y * n + before], source[y * n + after]);
        }
        framed.Slice((before + 1) * stride, stride).CopyTo(framed);
        framed.Slice((after + 1) * stride, stride).CopyTo(framed[((n + 1) * stride)..]);
    }
}
