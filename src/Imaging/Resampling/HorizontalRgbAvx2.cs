using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Resampling;

/// <summary>The horizontal pass over RGB, four rows and four outputs at once: a row in each 128-bit half of two vectors, and in it R, G, B of two taps at a time.</summary>
sealed unsafe class HorizontalRgbAvx2
{
    const int Rows = 4, Outputs = 4, Pixel = 3, Load = 16;
    readonly AxisTaps _taps;
    readonly PackedTaps _packed;
    readonly int _reach;

    public HorizontalRgbAvx2(AxisTaps taps)
    {
        (_taps, _packed) = (taps, new(taps));
        // The last load of a row begins four taps before the end of the last output's.
        _reach = (taps.First.Max() + _packed.Stride - 4) * Pixel + Load;
    }

    /// <summary>Computes rows from the top; returns how many. A row is left over when a load would reach beyond the source, and all where there are too few rows or outputs.</summary>
    public int Run(ReadOnlySpan<byte> source, int sourceStride, Span<byte> target, int rows)
    {
        if (_taps.Window < Outputs || source.Length < _reach) return 0;
        rows = Math.Min(rows, (source.Length - _reach) / sourceStride + 1);
        if (rows < Rows) return 0;
        fixed (byte* from = source, to = target)
            for (var top = 0; top < rows; top += Rows)
            {
                // The last four may be partly done already.
                var y = Math.Min(top, rows - Rows);
                FourRows(from + y * (long)sourceStride, sourceStride, to + y * (long)_taps.Window * Pixel);
            }
        return rows;
    }

    void FourRows(byte* from, nint stride, byte* to)
    {
        // R, G, B of taps 0 and 1 (then 2 and 3) side by side as 16-bit words; and four pixels without the gap behind each.
        var first = Vector256.Create(0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, -1, 0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, (sbyte)-1).AsByte();
        var second = Vector256.Create(6, -1, 9, -1, 7, -1, 10, -1, 8, -1, 11, -1, -1, -1, -1, -1, 6, -1, 9, -1, 7, -1, 10, -1, 8, -1, 11, -1, -1, -1, -1, (sbyte)-1).AsByte();
        var tight = Vector256.Create(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, -1, 0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, (sbyte)-1).AsByte();
        nint window = _taps.Window, taps = _packed.Stride;
        fixed (int* firsts = _taps.First, allPairs = _packed.Pairs)
            for (nint start = 0; start < window; start += Outputs)
            {
                var i = Math.Min(start, window - Outputs);
                int* at = firsts + i, pairs = allPairs + i * taps;
                var a = Output(from + (nint)at[0] * Pixel, stride, pairs, taps, first, second);
                var b = Output(from + (nint)at[1] * Pixel, stride, pairs + taps, taps, first, second);
                var c = Output(from + (nint)at[2] * Pixel, stride, pairs + 2 * taps, taps, first, second);
                var d = Output(from + (nint)at[3] * Pixel, stride, pairs + 3 * taps, taps, first, second);
                var (ab, cd) = (Avx2.PackUnsignedSaturate(a, b).AsSingle(), Avx2.PackUnsignedSaturate(c, d).AsSingle());
                var upper = Avx2.Shuffle(Avx.Shuffle(ab, cd, 0b10_00_10_00).AsByte(), tight);
                var lower = Avx2.Shuffle(Avx.Shuffle(ab, cd, 0b11_01_11_01).AsByte(), tight);
                var target = to + i * Pixel;
                var isWide = (window - i) * Pixel >= Load;
                Store(target, upper.GetLower(), isWide);
                Store(target + window * Pixel, upper.GetUpper(), isWide);
                Store(target + window * 2 * Pixel, lower.GetLower(), isWide);
                Store(target + window * 3 * Pixel, lower.GetUpper(), isWide);
            }
    }

    // One output of four rows as words R, G, B, 0: of rows 0 and 2 in the lower half, of rows 1 and 3 in the upper.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<short> Output(byte* from, nint stride, int* pairs, nint taps, Vector256<byte> first, Vector256<byte> second)
    {
        Vector256<int> highA = default, highB = default;
        var lowA = Vector256.Create(1 << (AxisTaps.Precision - 1));
        var lowB = lowA;
        var end = pairs + taps;
        do
        {
            var a = Vector256.Create(Vector128.Load(from), Vector128.Load(from + stride));
            var b = Vector256.Create(Vector128.Load(from + 2 * stride), Vector128.Load(from + 3 * stride));
            var (firstA, secondA) = (Avx2.Shuffle(a, first).AsInt16(), Avx2.Shuffle(a, second).AsInt16());
            var (firstB, secondB) = (Avx2.Shuffle(b, first).AsInt16(), Avx2.Shuffle(b, second).AsInt16());
            var (kHigh, kLow) = (Vector256.Create(pairs[0]).AsInt16(), Vector256.Create(pairs[1]).AsInt16());
            highA += Avx2.MultiplyAddAdjacent(firstA, kHigh);
            lowA += Avx2.MultiplyAddAdjacent(firstA, kLow);
            highB += Avx2.MultiplyAddAdjacent(firstB, kHigh);
            lowB += Avx2.MultiplyAddAdjacent(firstB, kLow);
            (kHigh, kLow) = (Vector256.Create(pairs[2]).AsInt16(), Vector256.Create(pairs[3]).AsInt16());
            highA += Avx2.MultiplyAddAdjacent(secondA, kHigh);
            lowA += Avx2.MultiplyAddAdjacent(secondA, kLow);
            highB += Avx2.MultiplyAddAdjacent(secondB, kHigh);
            lowB += Avx2.MultiplyAddAdjacent(secondB, kLow);
            from += 4 * Pixel;
            pairs += 4;
        }
        while (pairs < end);
        return Avx2.PackSignedSaturate(
            ((highA << PackedTaps.LowBits) + lowA) >> AxisTaps.Precision,
            ((highB << PackedTaps.LowBits) + lowB) >> AxisTaps.Precision);
    }

    // Four pixels; where there is room four bytes more, which the next pixels overwrite.
    static void Store(byte* to, Vector128<byte> pixels, bool isWide)
    {
        if (isWide) { pixels.Store(to); return; }
        *(ulong*)to = pixels.AsUInt64().ToScalar();
        *(uint*)(to + 8) = pixels.AsUInt32().GetElement(2);
    }
}
