namespace Behavior.Imaging.Corruptions;

/// <summary>How much water lies on each pixel: thick where the liquid's edges are near, shaded by a relief filter. OpenCV's steps, in its arithmetic.</summary>
static class WaterMask
{
    static readonly int[] Relief = [-2, -1, 0, -1, 1, 1, 0, 1, 2];

    /// <summary>Fills <paramref name="mask"/> with values up to <paramref name="strength"/>; false when there is no water at all.</summary>
    public static bool Fill(ReadOnlySpan<double> liquid, int n, float strength, Span<float> mask, CorruptionScratch scratch)
    {
        var level = scratch.Bytes(0, n * n);
        // 256 wraps to 0, as NumPy's cast does.
        for (var i = 0; i < level.Length; i++) level[i] = (byte)(int)(liquid[i] * 255);
        var edges = scratch.Bytes(1, n * n);
        CannyEdges.Find(level, n, 50, 150, edges, scratch);
        var distance = scratch.Floats(1, n * n);
        ChamferDistance.Fill(edges, n, 20, distance, scratch);
        var depth = scratch.Bytes(2, n * n);
        var other = scratch.Bytes(3, n * n);
        Mean(distance, n, depth);
        Equalise(depth);
        Convolve(depth, n, Relief, 0, 1, other);
        Convolve(other, n, [1, 1, 1, 1, 1, 1, 1, 1, 1], 4, 9, depth);
        var most = 0f;
        for (var i = 0; i < mask.Length; i++) most = Math.Max(most, mask[i] = level[i] * (float)depth[i]);
        if (most == 0) return false;
        foreach (ref var m in mask) m = m / most * strength;
        return true;
    }

    static void Mean(ReadOnlySpan<float> source, int n, Span<byte> target)
    {
        for (var y = 0; y < n; y++)
            for (var x = 0; x < n; x++)
            {
                var sum = 0.0;
                for (var j = -1; j <= 1; j++)
                    for (var i = -1; i <= 1; i++) sum += source[At(y + j, x + i, n)];
                target[y * n + x] = (byte)(float)(sum * (1.0 / 9));
            }
    }

    static void Convolve(ReadOnlySpan<byte> source, int n, ReadOnlySpan<int> kernel, int add, int divide, Span<byte> target)
    {
        for (var y = 0; y < n; y++)
            for (var x = 0; x < n; x++)
            {
                var sum = add;
                for (var k = 0; k < 9; k++) sum += kernel[k] * source[At(y + k / 3 - 1, x + k % 3 - 1, n)];
                target[y * n + x] = (byte)Math.Clamp(sum / divide, 0, 255);
            }
    }

    static void Equalise(Span<byte> values)
    {
        Span<int> count = stackalloc int[256];
        count.Clear();
        foreach (var v in values) count[v]++;
        var first = 0;
        while (count[first] == 0) first++;
        if (count[first] == values.Length) return;
        Span<byte> table = stackalloc byte[256];
        table.Clear();
        var scale = 255f / (values.Length - count[first]);
        var sum = 0;
        for (var v = first + 1; v < 256; v++)
        {
            sum += count[v];
            table[v] = (byte)Math.Clamp(MathF.Round(sum * scale), 0, 255);
        }
        foreach (ref var v in values) v = table[v];
    }

    static int At(int y, int x, int n) => BorderIndex.Of(Border.Mirror101, y, n) * n + BorderIndex.Of(Border.Mirror101, x, n);
}
