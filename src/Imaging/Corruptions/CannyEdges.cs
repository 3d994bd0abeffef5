namespace Behavior.Imaging.Corruptions;

/// <summary>OpenCV's Canny detector with a 3 x 3 Sobel operator and |dx| + |dy|, in its integer arithmetic.</summary>
static class CannyEdges
{
    const int Tangent = 13573, Shift = 15;

    /// <summary>Sets 1 on edges, else 0.</summary>
    public static void Find(ReadOnlySpan<byte> image, int n, int low, int high, Span<byte> edges, CorruptionScratch scratch)
    {
        var stride = Neighbourhood.Stride(n);
        var framed = scratch.Bytes(4, stride * stride);
        Neighbourhood.Frame(image, n, Border.Nearest, framed);
        // Magnitudes in a frame of zeros.
        var magnitude = scratch.Integers(0, stride * stride);
        var gradient = scratch.Integers(1, n * n * 2);
        magnitude.Clear();
        for (var y = 0; y < n; y++)
            for (int x = 0, at = y * stride; x < n; x++, at++)
            {
                var (dx, dy) = Sobel(framed, stride, at);
                (gradient[2 * (y * n + x)], gradient[2 * (y * n + x) + 1]) = (dx, dy);
                magnitude[at + stride + 1] = Math.Abs(dx) + Math.Abs(dy);
            }
        var stack = new Stack<int>();
        for (var y = 0; y < n; y++)
            for (var x = 0; x < n; x++)
            {
                var at = y * n + x;
                var m = magnitude[(y + 1) * stride + x + 1];
                edges[at] = m > low && IsRidge(magnitude, n + 2, (y + 1) * stride + x + 1, gradient[2 * at], gradient[2 * at + 1]) ? (byte)2 : (byte)0;
                if (edges[at] == 2 && m > high) stack.Push(at);
            }
        Follow(edges, n, stack);
        foreach (ref var e in edges) e = e == 1 ? (byte)1 : (byte)0;
    }

    // The 3 x 3 neighbourhood whose first sample lies at `at`.
    static (int, int) Sobel(ReadOnlySpan<byte> a, int stride, int at)
    {
        int here = at + stride, down = here + stride;
        var dx = a[at + 2] - a[at] + 2 * (a[here + 2] - a[here]) + a[down + 2] - a[down];
        var dy = a[down] - a[at] + 2 * (a[down + 1] - a[at + 1]) + a[down + 2] - a[at + 2];
        return (dx, dy);
    }

    static bool IsRidge(ReadOnlySpan<int> magnitude, int stride, int at, int dx, int dy)
    {
        var m = magnitude[at];
        long ax = Math.Abs(dx), ay = (long)Math.Abs(dy) << Shift, t = Tangent * ax;
        if (ay < t) return m > magnitude[at - 1] && m >= magnitude[at + 1];
        if (ay > t + (ax << (Shift + 1))) return m > magnitude[at - stride] && m >= magnitude[at + stride];
        var diagonal = (dx ^ dy) < 0 ? -1 : 1;
        return m > magnitude[at - stride - diagonal] && m > magnitude[at + stride + diagonal];
    }

    // Candidates (2) that touch an edge (1) become edges.
    static void Follow(Span<byte> edges, int n, Stack<int> stack)
    {
        foreach (var seed in stack) edges[seed] = 1;
        while (stack.TryPop(out var at))
            for (var j = -1; j <= 1; j++)
                for (var i = -1; i <= 1; i++)
                {
                    int y = at / n + j, x = at % n + i;
                    if ((uint)y >= (uint)n || (uint)x >= (uint)n || edges[y * n + x] != 2) continue;
                    edges[y * n + x] = 1;
                    stack.Push(y * n + x);
                }
    }
}
