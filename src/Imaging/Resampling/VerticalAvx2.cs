using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Resampling;

/// <summary>The vertical pass, 32 samples of a row and two taps at a time.</summary>
sealed unsafe class VerticalAvx2(AxisTaps taps)
{
    const int Block = 32;
    readonly PackedTaps _packed = new(taps);

    /// <summary>Computes one output row; returns its length, or 0 for a row that is shorter than a block.</summary>
    public int Row(int output, ReadOnlySpan<byte> source, Span<byte> target)
    {
        var stride = target.Length;
        if (stride < Block) return 0;
        fixed (byte* from = source, to = target)
        fixed (int* pairs = &_packed.Pairs[output * _packed.Stride])
            for (var start = 0; start < stride; start += Block)
            {
                // The last block may be partly done already.
                var x = Math.Min(start, stride - Block);
                Samples(from + x, stride, taps.Count[output], pairs).Store(to + x);
            }
        return stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Samples(byte* from, nint stride, int count, int* pairs)
    {
        Vector256<int> high0 = default, high1 = default, high2 = default, high3 = default;
        var low0 = Vector256.Create(1 << (AxisTaps.Precision - 1));
        var (low1, low2, low3) = (low0, low0, low0);
        for (var j = 0; j < count; j += 2, from += 2 * stride)
        {
            var upper = Vector256.Load(from);
            // An odd last tap is paired with a weight of zero.
            var lower = j + 1 < count ? Vector256.Load(from + stride) : upper;
            var (left, right) = (Avx2.UnpackLow(upper, lower), Avx2.UnpackHigh(upper, lower));
            var (kHigh, kLow) = (Vector256.Create(pairs[j]).AsInt16(), Vector256.Create(pairs[j + 1]).AsInt16());
            Add(Avx2.UnpackLow(left, Vector256<byte>.Zero), kHigh, kLow, ref high0, ref low0);
            Add(Avx2.UnpackHigh(left, Vector256<byte>.Zero), kHigh, kLow, ref high1, ref low1);
            Add(Avx2.UnpackLow(right, Vector256<byte>.Zero), kHigh, kLow, ref high2, ref low2);
            Add(Avx2.UnpackHigh(right, Vector256<byte>.Zero), kHigh, kLow, ref high3, ref low3);
        }
        // Packing undoes the unpacking, each inside 128-bit halves.
        return Avx2.PackUnsignedSaturate(
            Avx2.PackSignedSaturate(Rounded(high0, low0), Rounded(high1, low1)),
            Avx2.PackSignedSaturate(Rounded(high2, low2), Rounded(high3, low3)));
    }

    static void Add(Vector256<byte> samples, Vector256<short> kHigh, Vector256<short> kLow, ref Vector256<int> high, ref Vector256<int> low)
    {
        high += Avx2.MultiplyAddAdjacent(samples.AsInt16(), kHigh);
        low += Avx2.MultiplyAddAdjacent(samples.AsInt16(), kLow);
    }

    static Vector256<int> Rounded(Vector256<int> high, Vector256<int> low) => ((high << PackedTaps.LowBits) + low) >> AxisTaps.Precision;
}
