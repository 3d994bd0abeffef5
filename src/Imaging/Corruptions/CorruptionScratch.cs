namespace Behavior.Imaging.Corruptions;

/// <summary>Buffers that are kept from picture to picture. Not thread-safe: one for each thread.</summary>
public sealed class CorruptionScratch
{
    readonly double[][] _doubles = new double[8][];
    readonly float[][] _floats = new float[4][];
    readonly int[][] _integers = new int[2][];
    readonly byte[][] _bytes = new byte[5][];

    internal PixelFrame Front { get; } = new();

    internal PixelFrame Back { get; } = new();

    internal PixelFrame Between { get; } = new();

    /// <summary>Buffer number <paramref name="slot"/>, with undefined content.</summary>
    internal Span<double> Doubles(int slot, int length) => Take(_doubles, slot, length);

    internal Span<float> Floats(int slot, int length) => Take(_floats, slot, length);

    internal Span<int> Integers(int slot, int length) => Take(_integers, slot, length);

    internal Span<byte> Bytes(int slot, int length) => Take(_bytes, slot, length);

    static Span<T> Take<T>(T[][] buffers, int slot, int length)
    {
        if (buffers[slot] is null || buffers[slot].Length < length) buffers[slot] = GC.AllocateUninitializedArray<T>(length);
        return buffers[slot].AsSpan(0, length);
    }
}
