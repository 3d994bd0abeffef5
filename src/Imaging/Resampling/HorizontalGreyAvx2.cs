using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Resampling;

/// <summary>The horizontal pass over grey, sixteen taps of one output at a time.</summary>
sealed unsafe class HorizontalGreyAvx2
{
    const int Block = 16;
    readonly AxisTaps _taps;
    readonly int _blocks;
    readonly short[] _high, _low;

    public HorizontalGreyAvx2(AxisTaps taps)
    {
        _taps = taps;
        _blocks = (taps.Count.Max() + Block - 1) / Block;
        (_high, _low) = (new short[taps.Window * _blocks * Block], new short[taps.Window * _blocks * Block]);
        for (var i = 0; i < taps.Window; i++)
            for (var j = 0; j < taps.Count[i]; j++)
            {
                var weight = taps.Weights[i * taps.Stride + j];
                _high[i * _blocks * Block + j] = (short)(weight >> PackedTaps.LowBits);
                _low[i * _blocks * Block + j] = (short)(weight & ((1 << PackedTaps.LowBits) - 1));
            }
    }

    /// <summary>Computes rows from the top; returns how many. A row is left over when a load would reach beyond the source.</summary>
    public int Run(ReadOnlySpan<byte> source, int sourceStride, Span<byte> target, int rows)
    {
        var reach = _taps.First.Max() + _blocks * Block;
        var y = 0;
        fixed (byte* from = source, to = target)
        fixed (short* high = _high, low = _low)
            for (; y < rows && y * (long)sourceStride + reach <= source.Length; y++)
                for (var i = 0; i < _taps.Window; i++)
                    to[y * (long)_taps.Window + i] = Sample(from + y * (long)sourceStride + _taps.First[i], high + i * _blocks * Block, low + i * _blocks * Block);
        return y;
    }

    byte Sample(byte* from, short* high, short* low)
    {
        Vector256<int> sumHigh = default, sumLow = default;
        for (var block = 0; block < _blocks; block++, from += Block, high += Block, low += Block)
        {
            var pixels = Avx2.ConvertToVector256Int16(Vector128.Load(from));
            sumHigh += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(high));
            sumLow += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(low));
        }
        var sum = Vector256.Sum((sumHigh << PackedTaps.LowBits) + sumLow) + (1 << (AxisTaps.Precision - 1));
        return (byte)Math.Clamp(sum >> AxisTaps.Precision, 0, 255);
    }
}
