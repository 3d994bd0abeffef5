namespace Behavior.Imaging.Resampling;

/// <summary>
/// The same weights as 16-bit halves, for multiply-add instructions: <c>k = high * 2^11 + low</c>, so that two taps of 16 bits fit one 32-bit
/// lane and the sum stays exact. Every output has as many taps as the longest, a multiple of four, padded with zeros: a loop over outputs always takes the same way.
/// </summary>
sealed class PackedTaps
{
    public const int LowBits = 11;

    public PackedTaps(AxisTaps taps)
    {
        Stride = (taps.Count.Max() + 3) & ~3;
        Pairs = new int[checked(taps.Window * Stride)];
        for (var i = 0; i < taps.Window; i++)
            for (var j = 0; j < taps.Count[i]; j++)
            {
                var weight = taps.Weights[i * taps.Stride + j];
                // The odd tap of a pair stands in the upper word.
                var (pair, shift) = (i * Stride + (j & ~1), (j & 1) * 16);
                Pairs[pair] |= (ushort)(weight >> LowBits) << shift;
                Pairs[pair + 1] |= (weight & ((1 << LowBits) - 1)) << shift;
            }
    }

    /// <summary>Taps of each output, and ints of each output in <see cref="Pairs"/>.</summary>
    public int Stride { get; }

    /// <summary>Taps <c>j</c> and <c>j + 1</c> of output <c>i</c>, <c>j</c> even: their high halves at <c>i * Stride + j</c>, their low halves behind.</summary>
    public int[] Pairs { get; }
}
