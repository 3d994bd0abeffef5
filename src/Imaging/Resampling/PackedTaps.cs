namespace Behavior.Imaging.Resampling;

/// <summary>
/// The same weights as 16-bit halves, for multiply-add instructions: <c>k = high * 2^11 + low</c>, so that two taps of 16 bits fit one 32-bit
/// lane and the sum stays exact. Taps are padded to a multiple of four with zeros.
/// </summary>
sealed class PackedTaps
{
    public const int LowBits = 11;

    public PackedTaps(AxisTaps taps)
    {
        Padded = new int[taps.Window];
        Offset = new int[taps.Window];
        var total = 0;
        for (var i = 0; i < taps.Window; i++)
        {
            Padded[i] = (taps.Count[i] + 3) & ~3;
            Offset[i] = total;
            total += Padded[i];
        }
        (High, Low) = (new short[total], new short[total]);
        for (var i = 0; i < taps.Window; i++)
            for (var j = 0; j < taps.Count[i]; j++)
            {
                var weight = taps.Weights[i * taps.Stride + j];
                High[Offset[i] + j] = (short)(weight >> LowBits);
                Low[Offset[i] + j] = (short)(weight & ((1 << LowBits) - 1));
            }
    }

    /// <summary>Taps of each output, a multiple of four.</summary>
    public int[] Padded { get; }

    /// <summary>Where each output's taps begin in <see cref="High"/> and <see cref="Low"/>.</summary>
    public int[] Offset { get; }

    public short[] High { get; }

    public short[] Low { get; }
}
