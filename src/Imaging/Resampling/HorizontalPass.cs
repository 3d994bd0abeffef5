namespace Behavior.Imaging.Resampling;

/// <summary>Resamples along rows: each output pixel is a weighted sum of neighbours in its row, rounded to 8 bits.</summary>
static class HorizontalPass
{
    public static void Run(AxisTaps taps, ReadOnlySpan<byte> source, int sourceStride, Span<byte> target, int rows, int channels)
    {
        var targetStride = taps.Window * channels;
        for (var y = 0; y < rows; y++)
        {
            var from = source.Slice(y * sourceStride, sourceStride);
            var to = target.Slice(y * targetStride, targetStride);
            if (taps.IsIdentity) from.Slice(taps.FirstInput * channels, targetStride).CopyTo(to);
            else Scalar(taps, from, to, channels);
        }
    }

    static void Scalar(AxisTaps taps, ReadOnlySpan<byte> from, Span<byte> to, int channels)
    {
        for (var i = 0; i < taps.Window; i++)
            for (var c = 0; c < channels; c++)
            {
                var sum = 1 << (AxisTaps.Precision - 1);
                for (var j = 0; j < taps.Count[i]; j++) sum += from[(taps.First[i] + j) * channels + c] * taps.Weights[i * taps.Stride + j];
                to[i * channels + c] = (byte)Math.Clamp(sum >> AxisTaps.Precision, 0, 255);
            }
    }
}
