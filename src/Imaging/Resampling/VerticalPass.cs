using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Resampling;

/// <summary>Resamples along columns: each output row is a weighted sum of whole input rows, rounded to 8 bits.</summary>
sealed class VerticalPass(AxisTaps taps)
{
    readonly VerticalAvx2? _avx2 = Avx2.IsSupported && !taps.IsIdentity ? new(taps) : null;

    /// <summary><paramref name="source"/> begins with row <c>taps.FirstInput</c>.</summary>
    public void Run(ReadOnlySpan<byte> source, int stride, Span<byte> target)
    {
        for (var i = 0; i < taps.Window; i++)
        {
            var from = source.Slice((taps.First[i] - taps.FirstInput) * stride, taps.Count[i] * stride);
            var to = target.Slice(i * stride, stride);
            var done = _avx2?.Row(i, from, to) ?? 0;
            Scalar(i, from, stride, to, done);
        }
    }

    /// <summary>The plain form, and the reference of the vectorised one.</summary>
    public void Scalar(int output, ReadOnlySpan<byte> from, int stride, Span<byte> to, int start = 0)
    {
        var weights = taps.Weights.AsSpan(output * taps.Stride, taps.Count[output]);
        for (var x = start; x < to.Length; x++)
        {
            var sum = 1 << (AxisTaps.Precision - 1);
            for (var j = 0; j < weights.Length; j++) sum += from[j * stride + x] * weights[j];
            to[x] = (byte)Math.Clamp(sum >> AxisTaps.Precision, 0, 255);
        }
    }
}
