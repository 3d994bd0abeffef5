namespace Behavior.Imaging.Corruptions;

/// <summary>OpenCV's 5 x 5 chamfer distance to the nearest edge pixel: steps of 1, 1.4 and 2.1969 in 1/65536.</summary>
static class ChamferDistance
{
    const int Straight = 65536, Diagonal = 91750, Knight = 143976, Far = int.MaxValue >> 2, Frame = 2;

    public static void Fill(ReadOnlySpan<byte> edges, int n, float most, Span<float> distance, CorruptionScratch scratch)
    {
        var stride = n + 2 * Frame;
        var d = scratch.Integers(0, stride * stride);
        d.Fill(Far);
        for (var y = 0; y < n; y++)
            for (var x = 0; x < n; x++)
                d[(y + Frame) * stride + x + Frame] = edges[y * n + x] != 0 ? 0 : Nearest(d, stride, (y + Frame) * stride + x + Frame, 1, Far);
        for (var y = n - 1; y >= 0; y--)
            for (var x = n - 1; x >= 0; x--)
            {
                var at = (y + Frame) * stride + x + Frame;
                d[at] = Nearest(d, stride, at, -1, d[at]);
                distance[y * n + x] = Math.Min(d[at] * (1f / 65536), most);
            }
    }

    // The half of the neighbourhood that comes before a pixel; the other half is its mirror image.
    static int Nearest(ReadOnlySpan<int> d, int stride, int at, int direction, int least)
    {
        int up = at - direction * stride, far = up - direction * stride;
        var knight = Math.Min(Math.Min(d[far - 1], d[far + 1]), Math.Min(d[up - 2], d[up + 2])) + Knight;
        var diagonal = Math.Min(d[up - 1], d[up + 1]) + Diagonal;
        var straight = Math.Min(d[up], d[at - direction]) + Straight;
        return Math.Min(least, Math.Min(knight, Math.Min(diagonal, straight)));
    }
}
