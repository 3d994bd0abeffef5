namespace Behavior.Imaging.Resampling;

/// <summary>Resamples along columns: each output row is a weighted sum of whole input rows, rounded to 8 bits.</summary>
static class VerticalPass
{
    /// <summary><paramref name="source"/> begins with row <c>taps.FirstInput</c>.</summary>
    public static void Run(AxisTaps taps, ReadOnlySpan<byte> source, int stride, Span<byte> target)
    {
        for (var i = 0; i < taps.Window; i++)
        {
            var from = source.Slice((taps.First[i] - taps.FirstInput) * stride, taps.Count[i] * stride);
            Scalar(from, stride, taps.Weights.AsSpan(i * taps.Stride, taps.Count[i]), target.Slice(i * stride, stride));
        }
    }

    static void Scalar(ReadOnlySpan<byte> from, int stride, ReadOnlySpan<int> weights, Span<byte> to)
    {
        for (var x = 0; x < to.Length; x++)
        {
            var sum = 1 << (AxisTaps.Precision - 1);
            for (var j = 0; j < weights.Length; j++) sum += from[j * stride + x] * weights[j];
            to[x] = (byte)Math.Clamp(sum >> AxisTaps.Precision, 0, 255);
        }
    }
}
