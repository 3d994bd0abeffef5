namespace Behavior.Imaging.Corruptions;

/// <summary>OpenCV's <c>warpAffine</c> with linear interpolation in 1/32 pixel, mirrored without repeating the edge, in float32.</summary>
static class AffineWarp
{
    /// <summary>The inverse of the map that moves three points of a square at random: <c>(a11 a12 b1; a21 a22 b2)</c>, from the result to the source.</summary>
    public static double[] Draw(int n, double range, ICorruptionRandom random)
    {
        int c = n / 2, q = n / 3;
        Span<float> from = [c + q, c + q, c + q, c - q, c - q, c - q];
        Span<float> to = stackalloc float[6];
        for (var i = 0; i < 6; i++) to[i] = (float)(from[i] + (double)(float)random.Uniform(-range, range));
        return Inverse(Solve(from, to));
    }

    public static void Run(ReadOnlySpan<byte> source, int n, double[] map, Span<float> target)
    {
        for (var y = 0; y < n; y++)
        {
            var x0 = (long)Math.Round((map[1] * y + map[2]) * 1024) + 16;
            var y0 = (long)Math.Round((map[4] * y + map[5]) * 1024) + 16;
            for (var x = 0; x < n; x++)
                Sample(source, n, (int)((x0 + (long)Math.Round(map[0] * x * 1024)) >> 5), (int)((y0 + (long)Math.Round(map[3] * x * 1024)) >> 5), target.Slice((y * n + x) * 3, 3));
        }
    }

    static void Sample(ReadOnlySpan<byte> source, int n, int x, int y, Span<float> target)
    {
        float fx = (x & 31) / 32f, fy = (y & 31) / 32f;
        float w00 = (1 - fy) * (1 - fx), w01 = (1 - fy) * fx, w10 = fy * (1 - fx), w11 = fy * fx;
        int left = BorderIndex.Of(Border.Mirror101, x >> 5, n), right = BorderIndex.Of(Border.Mirror101, (x >> 5) + 1, n);
        int upper = BorderIndex.Of(Border.Mirror101, y >> 5, n) * n, lower = BorderIndex.Of(Border.Mirror101, (y >> 5) + 1, n) * n;
        var unit = Store.UnitSingle;
        for (var c = 0; c < 3; c++)
            target[c] = unit[source[(upper + left) * 3 + c]] * w00 + unit[source[(upper + right) * 3 + c]] * w01
                + unit[source[(lower + left) * 3 + c]] * w10 + unit[source[(lower + right) * 3 + c]] * w11;
    }

    // Cramer's rule for the two rows of the map, in float64.
    static double[] Solve(ReadOnlySpan<float> p, ReadOnlySpan<float> q)
    {
        double x1 = p[0], y1 = p[1], x2 = p[2], y2 = p[3], x3 = p[4], y3 = p[5];
        var d = x1 * (y2 - y3) + x2 * (y3 - y1) + x3 * (y1 - y2);
        var map = new double[6];
        for (var row = 0; row < 2; row++)
        {
            double u1 = q[row], u2 = q[2 + row], u3 = q[4 + row];
            map[row * 3] = (u1 * (y2 - y3) + u2 * (y3 - y1) + u3 * (y1 - y2)) / d;
            map[row * 3 + 1] = (x1 * (u2 - u3) + x2 * (u3 - u1) + x3 * (u1 - u2)) / d;
            map[row * 3 + 2] = (x1 * (y2 * u3 - y3 * u2) + x2 * (y3 * u1 - y1 * u3) + x3 * (y1 * u2 - y2 * u1)) / d;
        }
        return map;
    }

    static double[] Inverse(double[] m)
    {
        var d = m[0] * m[4] - m[1] * m[3];
        d = d != 0 ? 1 / d : 0;
        double a11 = m[4] * d, a22 = m[0] * d, a12 = -m[1] * d, a21 = -m[3] * d;
        return [a11, a12, -a11 * m[2] - a12 * m[5], a21, a22, -a21 * m[2] - a22 * m[5]];
    }
}
