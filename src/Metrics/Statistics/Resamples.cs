using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Behavior.Metrics.Statistics;

/// <summary>
/// The drawn sample positions of a bootstrap, defined to the bit: resample r has the key FNV-1a 64 of <c>bootstrap:seed:r</c>, draw i
/// takes SplitMix64 output z(i) of that key, and the position is floor((z >> 11) * n / 2^53) in integers. So every resample is
/// independent of the others, of the number of threads and of the machine.
/// </summary>
public static class Resamples
{
    const ulong Golden = 0x9E3779B97F4A7C15, First = 0xBF58476D1CE4E5B9, Second = 0x94D049BB133111EB;

    /// <summary>The key of a resample.</summary>
    public static ulong Key(long seed, int resample)
    {
        Span<byte> text = stackalloc byte[48];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"bootstrap:{seed}:{resample}", out var length);
        return Fnv(text[..length]);
    }

    /// <summary>FNV-1a 64 over the UTF-8 bytes of a text.</summary>
    public static ulong Key(string text) => Fnv(Encoding.UTF8.GetBytes(text));

    static ulong Fnv(ReadOnlySpan<byte> bytes)
    {
        var key = 0xCBF29CE484222325;
        foreach (var b in bytes) key = (key ^ b) * 0x100000001B3;
        return key;
    }

    /// <summary>SplitMix64 output number <paramref name="i"/> (from 0) of a key.</summary>
    public static ulong Draw(ulong key, int i)
    {
        var z = key + ((ulong)i + 1) * Golden;
        z = (z ^ (z >> 30)) * First;
        z = (z ^ (z >> 27)) * Second;
        return z ^ (z >> 31);
    }

    /// <summary>Fills <paramref name="positions"/> with draws <paramref name="start"/>, start + 1, ... of positions below <paramref name="n"/>.</summary>
    public static void Fill(Span<int> positions, ulong key, int n, int start = 0)
    {
        var i = 0;
        ref var first = ref MemoryMarshal.GetReference(positions);
        var state = Vector512.Create(key) + Vector512.Create(Golden) * (Vector512<ulong>.Indices + Vector512.Create((ulong)start + 1));
        for (; i <= positions.Length - 8; i += 8)
        {
            var position = Below(Mix(state), (uint)n);
            Vector256.Narrow(position.GetLower(), position.GetUpper()).AsInt32().StoreUnsafe(ref first, (nuint)i);
            state += Vector512.Create(unchecked(Golden * 8));
        }
        for (; i < positions.Length; i++) positions[i] = Below(Draw(key, start + i), n);
    }

    /// <summary>floor((z >> 11) * n / 2^53), without rounding.</summary>
    public static int Below(ulong z, int n) => (int)Math.BigMul(z & ~0x7FFUL, (ulong)n, out _);

    static Vector512<ulong> Mix(Vector512<ulong> z)
    {
        z = (z ^ (z >>> 30)) * First;
        z = (z ^ (z >>> 27)) * Second;
        return z ^ (z >>> 31);
    }

    // The same in 64-bit lanes: with a = z >> 11 = h 2^32 + l, floor(a n / 2^53) = (h n + (l n >> 32)) >> 21; no product exceeds 64 bits for n < 2^31.
    static Vector512<ulong> Below(Vector512<ulong> z, uint n)
    {
        var a = z >>> 11;
        return ((a >>> 32) * n + (((a & Vector512.Create(0xFFFFFFFFUL)) * n) >>> 32)) >>> 21;
    }
}
