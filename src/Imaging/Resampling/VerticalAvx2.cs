using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Resampling;

/// <summary>The vertical pass, 16 samples of a row and two taps at a time.</summary>
sealed unsafe class VerticalAvx2(AxisTaps taps)
{
    readonly PackedTaps _packed = new(taps);

    /// <summary>Computes the samples of one output row from the left, 16 at a time; returns how many.</summary>
    public int Row(int output, ReadOnlySpan<byte> source, Span<byte> target)
    {
        int stride = target.Length, count = taps.Count[output];
        var x = 0;
        fixed (byte* from = source, to = target)
        fixed (short* high = &_packed.High[_packed.Offset[output]], low = &_packed.Low[_packed.Offset[output]])
            for (; x + 16 <= stride; x += 16) Sixteen(from + x, stride, count, high, low).Store(to + x);
        return x;
    }

    static Vector128<byte> Sixteen(byte* from, int stride, int count, short* high, short* low)
    {
        Vector256<int> highA = default, highB = default;
        var lowA = Vector256.Create(1 << (AxisTaps.Precision - 1));
        var lowB = lowA;
        for (var j = 0; j < count; j += 2)
        {
            var upper = Vector128.Load(from + j * (long)stride);
            // An odd last tap is paired with a weight of zero.
            var lower = j + 1 < count ? Vector128.Load(from + (j + 1) * (long)stride) : upper;
            var a = Avx2.ConvertToVector256Int16(Sse2.UnpackLow(upper, lower));
            var b = Avx2.ConvertToVector256Int16(Sse2.UnpackHigh(upper, lower));
            var kHigh = Vector256.Create(*(int*)(high + j)).AsInt16();
            var kLow = Vector256.Create(*(int*)(low + j)).AsInt16();
            highA += Avx2.MultiplyAddAdjacent(a, kHigh);
            highB += Avx2.MultiplyAddAdjacent(b, kHigh);
            lowA += Avx2.MultiplyAddAdjacent(a, kLow);
            lowB += Avx2.MultiplyAddAdjacent(b, kLow);
        }
        var sumA = ((highA << PackedTaps.LowBits) + lowA) >> AxisTaps.Precision;
        var sumB = ((highB << PackedTaps.LowBits) + lowB) >> AxisTaps.Precision;
        // Packing works inside 128-bit halves: the 64-bit quarters come out as 0 2 1 3.
        var words = Avx2.Permute4x64(Avx2.PackSignedSaturate(sumA, sumB).AsInt64(), 0b11_01_10_00).AsInt16();
        return Sse2.PackUnsignedSaturate(words.GetLower(), words.GetUpper());
    }
}
