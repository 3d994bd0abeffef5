using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Resampling;

/// <summary>The horizontal pass over RGB, two rows at once: a row in each 128-bit half, and in it R, G, B of two taps at a time.</summary>
sealed unsafe class HorizontalRgbAvx2
{
    readonly AxisTaps _taps;
    readonly PackedTaps _packed;
    readonly short[] _high, _low;

    public HorizontalRgbAvx2(AxisTaps taps)
    {
        _taps = taps;
        _packed = new PackedTaps(taps);
        (_high, _low) = (Spread(_packed.High), Spread(_packed.Low));
    }

    /// <summary>Computes rows from the top, two at a time; returns how many. A row is left over when a load would reach beyond the source.</summary>
    public int Run(ReadOnlySpan<byte> source, int sourceStride, Span<byte> target, int rows)
    {
        // The last load of a row begins at most this far into it and takes 16 bytes.
        var reach = 0;
        for (var i = 0; i < _taps.Window; i++) reach = Math.Max(reach, (_taps.First[i] + _packed.Padded[i] - 4) * 3 + 16);
        var y = 0;
        fixed (byte* from = source, to = target)
        fixed (short* high = _high, low = _low)
            for (; y + 2 <= rows && (y + 1) * (long)sourceStride + reach <= source.Length; y += 2)
                TwoRows(from + y * (long)sourceStride, sourceStride, to + y * (long)_taps.Window * 3, high, low);
        return y;
    }

    void TwoRows(byte* from, int stride, byte* to, short* high, short* low)
    {
        // R, G, B of taps 0 and 1 (then 2 and 3) side by side as 16-bit words.
        var first = Vector256.Create(0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, -1, 0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, (sbyte)-1).AsByte();
        var second = Vector256.Create(6, -1, 9, -1, 7, -1, 10, -1, 8, -1, 11, -1, -1, -1, -1, -1, 6, -1, 9, -1, 7, -1, 10, -1, 8, -1, 11, -1, -1, -1, -1, (sbyte)-1).AsByte();
        var half = Vector256.Create(1 << (AxisTaps.Precision - 1));
        int window = _taps.Window, targetStride = window * 3;
        fixed (int* firsts = _taps.First, padded = _packed.Padded)
            for (var i = 0; i < window; i++)
            {
                var pixel = from + firsts[i] * 3;
                var sumHigh = Vector256<int>.Zero;
                var sumLow = half;
                for (var left = padded[i]; left > 0; left -= 4, pixel += 12, high += 16, low += 16)
                {
                    var both = Vector256.Create(Vector128.Load(pixel), Vector128.Load(pixel + stride));
                    var a = Avx2.Shuffle(both, first).AsInt16();
                    var b = Avx2.Shuffle(both, second).AsInt16();
                    sumHigh += Avx2.MultiplyAddAdjacent(a, Avx2.BroadcastVector128ToVector256(high)) + Avx2.MultiplyAddAdjacent(b, Avx2.BroadcastVector128ToVector256(high + 8));
                    sumLow += Avx2.MultiplyAddAdjacent(a, Avx2.BroadcastVector128ToVector256(low)) + Avx2.MultiplyAddAdjacent(b, Avx2.BroadcastVector128ToVector256(low + 8));
                }
                var sum = ((sumHigh << PackedTaps.LowBits) + sumLow) >> AxisTaps.Precision;
                var words = Avx2.PackSignedSaturate(sum, sum);
                var bytes = Avx2.PackUnsignedSaturate(words, words).AsUInt32();
                Store(to + i * 3, bytes.GetElement(0), i + 1 == window);
                Store(to + targetStride + i * 3, bytes.GetElement(4), i + 1 == window);
            }
    }

    // Four bytes, the fourth overwritten by the next pixel; the row's last pixel must not touch the next row.
    static void Store(byte* to, uint pixel, bool last)
    {
        if (!last) { *(uint*)to = pixel; return; }
        *(ushort*)to = (ushort)pixel;
        to[2] = (byte)(pixel >> 16);
    }

    // Each pair of taps as k0 k1 k0 k1 k0 k1 0 0: one pair for each colour.
    static short[] Spread(short[] packed)
    {
        var spread = new short[packed.Length * 4];
        for (var pair = 0; pair < packed.Length / 2; pair++)
            for (var c = 0; c < 3; c++)
                (spread[pair * 8 + c * 2], spread[pair * 8 + c * 2 + 1]) = (packed[pair * 2], packed[pair * 2 + 1]);
        return spread;
    }
}
