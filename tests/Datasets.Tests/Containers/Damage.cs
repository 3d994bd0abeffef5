using System.Diagnostics;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Tests.Containers;

/// <summary>Damages a small sound file in many ways: reading each ends in a result or in an error with a code, and soon.</summary>
static class Damage
{
    const int Times = 2_000;

    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>Reads 2,000 damaged copies: changed bits, bytes, runs, and cut ends.</summary>
    public static void Try(byte[] sound, Action<byte[]> read, int seed = 1)
    {
        var random = new Random(seed);
        var (clock, refused, most) = (new Stopwatch(), 0, 0L);
        for (var i = 0; i < Times; i++)
        {
            var damaged = Change(sound, random);
            clock.Restart();
            var before = GC.GetAllocatedBytesForCurrentThread();
            try { read(damaged); }
            catch (BehaviorException) { refused++; }
            catch (Exception other) { Assert.Fail($"copy {i}: {other}"); }
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(clock.Elapsed < s_longest, $"copy {i} took {clock.Elapsed}.");
        }
        Assert.True(refused > 0, "No copy was refused: the reader checks nothing.");
        Assert.True(most < 64 << 20, $"A copy of {sound.Length:N0} bytes made its reader take {most:N0}.");
    }

    static byte[] Change(byte[] sound, Random random)
    {
        var bytes = (byte[])sound.Clone();
        var at = random.Next(bytes.Length);
        switch (random.Next(6))
        {
            case 0: return bytes[..at];
            case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 2: random.NextBytes(bytes.AsSpan(at, Math.Min(random.Next(1, 16), bytes.Length - at))); break;
            case 3: bytes.AsSpan(at, Math.Min(random.Next(1, 16), bytes.Length - at)).Fill((byte)(random.Next(2) * 255)); break;
            case 4:
                for (var i = 0; i < 4; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                break;
            default: bytes[at] = (byte)random.Next(256); break;
        }
        return bytes;
    }
}
