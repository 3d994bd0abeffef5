using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Resampling;

/// <summary>Resamples along rows: each output pixel is a weighted sum of neighbours in its row, rounded to 8 bits.</summary>
sealed class HorizontalPass(AxisTaps taps, int channels)
{
    readonly HorizontalGreyAvx2? _grey = channels == 1 && Avx2.IsSupported && !taps.IsIdentity ? new(taps) : null;
    readonly HorizontalRgbAvx2? _avx2 = channels == 3 && Avx2.IsSupported && !taps.IsIdentity ? new(taps) : null;

    public void Run(ReadOnlySpan<byte> source, int sourceStride, Span<byte> target, int rows)
    {
        var targetStride = taps.Window * channels;
        var y = _avx2?.Run(source, sourceStride, target, rows) ?? _grey?.Run(source, sourceStride, target, rows) ?? 0;
        for (; y < rows; y++)
        {
            var from = source.Slice(y * sourceStride, sourceStride);
            var to = target.Slice(y * targetStride, targetStride);
            if (taps.IsIdentity) from.Slice(taps.FirstInput * channels, targetStride).CopyTo(to);
            else Scalar(from, to);
        }
    }

    /// <summary>The plain form, and the reference of the vectorised one.</summary>
    public void Scalar(ReadOnlySpan<byte> from, Span<byte> to)
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
