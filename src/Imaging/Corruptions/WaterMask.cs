namespace Behavior.Imaging.Corruptions;

/// <summary>How much water lies on each pixel: thick where the liquid's edges are near, shaded by a relief filter. OpenCV's steps, in its arithmetic.</summary>
static class WaterMask
{
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
        Mean(distance, n, depth, scratch);
        Equalise(depth);
        Relief(depth, n, other, scratch);
        Mean(other, n, depth, scratch);
        var most = 0f;
        for (var i = 0; i < mask.Length; i++) most = Math.Max(most, mask[i] = level[i] * (float)depth[i]);
        if (most == 0) return false;
        foreach (ref var m in mask) m = m / most * strength;
        return true;
    }

    // OpenCV adds floats in float64 and multiplies by 1/9.
    static void Mean(ReadOnlySpan<float> source, int n, Span<byte> target, CorruptionScratch scratch)
    {
        var stride = Neighbourhood.Stride(n);
        var framed = scratch.Floats(2, stride * stride);
        Neighbourhood.Frame(source, n, Border.Mirror101, framed);
        for (var y = 0; y < n; y++)
            for (int x = 0, at = y * stride; x < n; x++, at++)
            {
                var sum = (double)framed[at] + framed[at + 1] + framed[at + 2];
                sum += (double)framed[at + stride] + framed[at + stride + 1] + framed[at + stride + 2];
                sum += (double)framed[at + 2 * stride] + framed[at + 2 * stride + 1] + framed[at + 2 * stride + 2];
                target[y * n + x] = (byte)(float)(sum * (1.0 / 9));
            }
    }

    static void Mean(ReadOnlySpan<byte> source, int n, Span<byte> target, CorruptionScratch scratch)
    {
        var stride = Neighbourhood.Stride(n);
        var framed = Framed(source, n, scratch);
        for (var y = 0; y < n; y++)
            for (int x = 0, at = y * stride; x < n; x++, at++)
            {
                var sum = framed[at] + framed[at + 1] + framed[at + 2] + framed[at + stride] + framed[at + stride + 1] + framed[at + stride + 2]
                    + framed[at + 2 * stride] + framed[at + 2 * stride + 1] + framed[at + 2 * stride + 2];
                target[y * n + x] = (byte)((sum + 4) / 9);
            }
    }

    // Correlation with -2 -1 0; -1 1 1; 0 1 2.
    static void Relief(ReadOnlySpan<byte> source, int n, Span<byte> target, CorruptionScratch scratch)
    {
        var stride = Neighbourhood.Stride(n);
        var framed = Framed(source, n, scratch);
        for (var y = 0; y < n; y++)
            for (int x = 0, at = y * stride; x < n; x++, at++)
            {
                var sum = -2 * framed[at] - framed[at + 1] - framed[at + stride] + framed[at + stride + 1] + framed[at + stride + 2] + framed[at + 2 * stride + 1] + 2 * framed[at + 2 * stride + 2];
                target[y * n + x] = (byte)Math.Clamp(sum, 0, 255);
            }
    }

    static Span<byte> Framed(ReadOnlySpan<byte> source, int n, CorruptionScratch scratch)
    {
        var framed = scratch.Bytes(4, Neighbourhood.Stride(n) * Neighbourhood.Stride(n));
        Neighbourhood.Frame(source, n, Border.Mirror101, framed);
        return framed;
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
}
