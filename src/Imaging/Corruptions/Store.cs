using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Corruptions;

/// <summary>The reference's way back to bytes: clip to [0, 1], times 255, cut off. Not rounded: one level less on flat areas is the usual symptom of another order of sums.</summary>
static class Store
{
    public static byte Byte(double x) => (byte)(Math.Clamp(x, 0, 1) * 255);

    public static byte Byte(float x) => (byte)(Math.Clamp(x, 0f, 1f) * 255f);

    public static void Bytes(ReadOnlySpan<double> x, Span<byte> target)
    {
        var i = 0;
        if (Avx.IsSupported)
            for (; i + 4 <= target.Length; i += 4)
            {
                var clipped = Vector256.Min(Vector256.Max(Vector256.Create(x.Slice(i, 4)), Vector256<double>.Zero), Vector256<double>.One);
                var levels = Avx.ConvertToVector128Int32WithTruncation(clipped * 255);
                var words = Sse2.PackSignedSaturate(levels, levels);
                BinaryPrimitives.WriteUInt32LittleEndian(target.Slice(i, 4), Sse2.PackUnsignedSaturate(words, words).AsUInt32().ToScalar());
            }
        for (; i < target.Length; i++) target[i] = Byte(x[i]);
    }

    /// <summary>v / 255 for every byte v, in float64.</summary>
    public static double[] Unit { get; } = [.. Enumerable.Range(0, 256).Select(v => v / 255.0)];

    /// <summary>What becomes of a byte that is divided by 255 and stored again.</summary>
    public static byte[] Back { get; } = [.. Enumerable.Range(0, 256).Select(v => Byte(v / 255.0))];

    /// <summary>v / 255 for every byte v, rounded to float32.</summary>
    public static float[] UnitSingle { get; } = [.. Enumerable.Range(0, 256).Select(v => (float)(v / 255.0))];
}
