using System.Runtime.Intrinsics;

namespace Behavior.Imaging.Corruptions;

/// <summary>ImageMagick 6's one-sided motion blur at 16-bit quantum depth, on 8-bit samples.</summary>
static unsafe class MotionFilter
{
    /// <summary>Blurs n rows of n pixels.</summary>
    /// <param name="source">8-bit samples.</param>
    /// <param name="n">The side.</param>
    /// <param name="channels">Samples a pixel.</param>
    /// <param name="radius">Gives 2 ceil(radius) + 1 taps.</param>
    /// <param name="sigma">Standard deviation of the taps' weights.</param>
    /// <param name="degrees">Direction of the motion.</param>
    /// <param name="target">As many samples.</param>
    /// <param name="scratch">Doubles 4 and 5 are used.</param>
    public static void Run(ReadOnlySpan<byte> source, int n, int channels, double radius, double sigma, double degrees, Span<byte> target, CorruptionScratch scratch)
    {
        var taps = 2 * (int)Math.Ceiling(radius) + 1;
        Span<double> weights = stackalloc double[taps];
        Span<int> dx = stackalloc int[taps], dy = stackalloc int[taps];
        Weights(sigma, weights);
        Offsets(degrees, dx, dy);
        // Every row with its border on both sides, so that a tap is a shifted row.
        int padded = n + 2 * taps, stride = n * channels;
        var lines = scratch.Doubles(4, n * padded * channels);
        for (var y = 0; y < n; y++)
            for (var x = 0; x < padded; x++)
                for (var c = 0; c < channels; c++)
                    lines[(y * padded + x) * channels + c] = 257 * source[(y * n + Math.Clamp(x - taps, 0, n - 1)) * channels + c];
        var sum = scratch.Doubles(5, stride);
        fixed (double* line = lines, to = sum)
            for (var y = 0; y < n; y++)
            {
                sum.Clear();
                for (var i = 0; i < taps; i++)
                    Add(line + (Math.Clamp(y + dy[i], 0, n - 1) * (long)padded + taps + dx[i]) * channels, weights[i], to, stride);
                for (var x = 0; x < stride; x++) target[y * stride + x] = (byte)((int)(to[x] + 0.5) / 257);
            }
    }

    static void Add(double* from, double weight, double* to, int length)
    {
        var x = 0;
        var w = Vector256.Create(weight);
        for (; x + 4 <= length; x += 4) (Vector256.Load(to + x) + w * Vector256.Load(from + x)).Store(to + x);
        for (; x < length; x++) to[x] += weight * from[x];
    }

    static void Weights(double sigma, Span<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] = PortableMath.Exp(-((double)i * i) / (2 * sigma * sigma));
        foreach (ref var weight in weights) weight /= sum;
    }

    static void Offsets(double degrees, Span<int> dx, Span<int> dy)
    {
        var (sin, cos) = PortableMath.SinCos(degrees * Math.PI / 180);
        double px = dx.Length * sin, py = dx.Length * cos, length = Math.Sqrt(px * px + py * py);
        for (var i = 0; i < dx.Length; i++) (dx[i], dy[i]) = ((int)Math.Ceiling(i * py / length - 0.5), (int)Math.Ceiling(i * px / length - 0.5));
    }
}
