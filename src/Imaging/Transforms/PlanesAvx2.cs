using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Transforms;

/// <summary>RGB bytes, pixel by pixel, to planes, eight pixels at a time.</summary>
static unsafe class PlanesAvx2
{
    // Pixels 0 to 3 in the first half, 4 to 7 in the second: the load of the latter begins at byte 12 and takes 16.
    const int Pixels = 8, Second = 12, Reach = Second + 16;

    /// <summary>Writes normalised values; returns how many pixels, from the first, are done. Needs FMA too.</summary>
    public static int Write(ReadOnlySpan<byte> rgb, ReadOnlySpan<ChannelScale> scales, Span<float> chw)
    {
        int plane = chw.Length / 3, done = 0;
        fixed (byte* from = rgb)
        fixed (float* to = chw)
            for (var c = 0; c < scales.Length; c++) done = Plane(from + c, rgb.Length - c, scales[c], to + c * plane);
        return done;
    }

    /// <summary>Writes the bytes themselves; returns how many pixels, from the first, are done.</summary>
    public static int Write(ReadOnlySpan<byte> rgb, Span<byte> chw)
    {
        // R R R R G G G G B B B B in each half; then the quarters of both halves in turn.
        var fours = Twice(Vector128.Create(0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11, -1, -1, -1, (sbyte)-1));
        var turns = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        int plane = chw.Length / 3, i = 0;
        fixed (byte* from = rgb, to = chw)
            for (; i * 3 + Reach <= rgb.Length; i += Pixels)
            {
                var planes = Avx2.PermuteVar8x32(Avx2.Shuffle(Eight(from + i * 3), fours).AsInt32(), turns).AsUInt64();
                *(ulong*)(to + i) = planes.GetElement(0);
                *(ulong*)(to + plane + i) = planes.GetElement(1);
                *(ulong*)(to + 2 * plane + i) = planes.GetElement(2);
            }
        return i;
    }

    static int Plane(byte* from, int length, ChannelScale scale, float* to)
    {
        // The first byte of each pixel as a 32-bit number.
        var dwords = Twice(Vector128.Create(0, -1, -1, -1, 3, -1, -1, -1, 6, -1, -1, -1, 9, -1, -1, (sbyte)-1));
        var i = 0;
        for (; i * 3 + Reach <= length; i += Pixels) scale.Of(Avx2.Shuffle(Eight(from + i * 3), dwords).AsInt32()).Store(to + i);
        return i;
    }

    static Vector256<byte> Eight(byte* from) => Vector256.Create(Vector128.Load(from), Vector128.Load(from + Second));

    static Vector256<byte> Twice(Vector128<sbyte> half) => Vector256.Create(half, half).AsByte();
}
