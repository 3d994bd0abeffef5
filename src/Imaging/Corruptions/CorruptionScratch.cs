namespace Behavior.Imaging.Corruptions;

/// <summary>Buffers that are kept from picture to picture. Not thread-safe: one for each thread.</summary>
public sealed class CorruptionScratch
{
    const int LargestKept = 8 << 20;

    readonly double[]?[] _doubles = new double[8][];
    readonly float[]?[] _floats = new float[4][];
    readonly int[]?[] _integers = new int[2][];
    readonly byte[]?[] _bytes = new byte[5][];

    internal PixelFrame Front { get; } = new();

    internal PixelFrame Back { get; } = new();

    internal PixelFrame Between { get; } = new();

    /// <summary>Buffer number <paramref name="slot"/>, with undefined content.</summary>
    internal Span<double> Doubles(int slot, int length) => Take(_doubles, slot, length);

    internal Span<float> Floats(int slot, int length) => Take(_floats, slot, length);

    internal Span<int> Integers(int slot, int length) => Take(_integers, slot, length);

    internal Span<byte> Bytes(int slot, int length) => Take(_bytes, slot, length);

    /// <summary>Lets go of buffers that are too large to be kept: those of pictures far above what networks see.</summary>
    internal void Trim()
    {
        Trim(_doubles, sizeof(double));
        Trim(_floats, sizeof(float));
        Trim(_integers, sizeof(int));
        Trim(_bytes, sizeof(byte));
    }

    static void Trim<T>(T[]?[] buffers, int size)
    {
        foreach (ref var buffer in buffers.AsSpan())
            if (buffer?.Length * (long)size > LargestKept) buffer = null;
    }

    static Span<T> Take<T>(T[]?[] buffers, int slot, int length)
    {
        if (buffers[slot] is not { } buffer || buffer.Length < length) buffers[slot] = buffer = GC.AllocateUninitializedArray<T>(length);
        return buffer.AsSpan(0, length);
    }
}
