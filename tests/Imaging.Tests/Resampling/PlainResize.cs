using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Tests.Resampling;

/// <summary>
/// A second resampler, written from the kit's text alone and as plainly as it reads: whole pictures, 64-bit sums, no windows, no vectors. Nothing of the
/// library is used but the filter's name.
/// </summary>
static class PlainResize
{
    public static byte[] Run(byte[] source, int width, int height, int channels, int toWidth, int toHeight, ResampleFilter filter)
    {
        var wide = toWidth == width ? source : Axis(source, width, height, channels, toWidth, filter);
        if (toHeight == height) return wide;
        return Transposed(Axis(Transposed(wide, toWidth, height, channels), height, toWidth, channels, toHeight, filter), toHeight, toWidth, channels);
    }

    static byte[] Axis(byte[] source, int n, int rows, int channels, int m, ResampleFilter filter)
    {
        double scale = (double)n / m, fs = Math.Max(scale, 1), inverse = 1 / fs;
        var support = fs * new[] { 0.5, 1, 1, 2, 3 }[(int)filter];
        var target = new byte[m * rows * channels];
        for (var i = 0; i < m; i++)
        {
            var c = (i + 0.5) * scale;
            int lo = Math.Max(0, (int)(c - support + 0.5)), hi = Math.Min(n, (int)(c + support + 0.5));
            var w = Enumerable.Range(lo, hi - lo).Select(j => Kernel(filter, (j - c + 0.5) * inverse)).ToArray();
            var sum = w.Aggregate(0.0, (a, b) => a + b);
            var k = w.Select(v => (long)(v / sum * 4194304 + (v / sum < 0 ? -0.5 : 0.5))).ToArray();
            for (var y = 0; y < rows; y++)
                for (var ch = 0; ch < channels; ch++)
                {
                    var total = 2097152L;
                    for (var j = lo; j < hi; j++) total += source[(y * n + j) * channels + ch] * k[j - lo];
                    target[(y * m + i) * channels + ch] = (byte)Math.Clamp(total >> 22, 0, 255);
                }
        }
        return target;
    }

    static double Kernel(ResampleFilter filter, double x)
    {
        var a = Math.Abs(x);
        return filter switch
        {
            ResampleFilter.Box => x > -0.5 && x <= 0.5 ? 1 : 0,
            ResampleFilter.Bilinear => a < 1 ? 1 - a : 0,
            ResampleFilter.Hamming => a >= 1 ? 0 : a == 0 ? 1 : Math.Sin(a * Math.PI) / (a * Math.PI) * ((double)0.54f + (double)0.46f * Math.Cos(a * Math.PI)),
            ResampleFilter.Bicubic => a < 1 ? (1.5 * a - 2.5) * a * a + 1 : a < 2 ? -0.5 * (((a - 5) * a + 8) * a - 4) : 0,
            _ => x >= -3 && x < 3 ? (x == 0 ? 1 : Math.Sin(x * Math.PI) / (x * Math.PI)) * (x == 0 ? 1 : Math.Sin(x / 3 * Math.PI) / (x / 3 * Math.PI)) : 0,
        };
    }

    static byte[] Transposed(byte[] source, int width, int height, int channels)
    {
        var target = new byte[source.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                for (var c = 0; c < channels; c++) target[(x * height + y) * channels + c] = source[(y * width + x) * channels + c];
        return target;
    }
}
