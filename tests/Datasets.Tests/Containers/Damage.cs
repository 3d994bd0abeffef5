using System.Diagnostics;
using Behavior.Datasets.Containers;
using Behavior.Diagnostics;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Tests.Containers;

/// <summary>Damaged copies of sound files end in what they hold or in an error with a code, within bounds of time and memory.</summary>
static class Damage
{
    const int Count = 2_000, Seed = 20260;
    const long MostMemory = 256 << 20;
    static readonly TimeSpan s_longestRead = TimeSpan.FromSeconds(10);

    /// <summary>Reads so many damaged copies.</summary>
    /// <param name="read">Reads a file to its last value.</param>
    /// <param name="sound">Sound files.</param>
    public static void IsReadOrRefused(Action<IBytes> read, params byte[][] sound)
    {
        var mutator = new Mutator(sound, Seed);
        var (good, refused) = (0, 0);
        for (var number = 0; number < Count; number++)
        {
            var damaged = new MemoryBytes(mutator.Make(number), "damaged.file");
            var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            try
            {
                read(damaged);
                good++;
            }
            catch (BehaviorException failure)
            {
                Assert.Contains("damaged.file", failure.Message, StringComparison.Ordinal);
                refused++;
            }
            catch (Exception failure) { Assert.Fail($"Input {number} ended in {failure}"); }
            Assert.True(Stopwatch.GetElapsedTime(start) < s_longestRead, $"Input {number} took {Stopwatch.GetElapsedTime(start)}.");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory, $"Input {number} took {GC.GetAllocatedBytesForCurrentThread() - before:N0} bytes.");
        }
        Assert.True(good > 0 && refused > Count / 10, $"{good} were read and {refused} refused: this tests nothing.");
    }

    const int Times = 2_000;

    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>Reads 2,000 damaged copies: changed bits, bytes, runs, and cut ends.</summary>
    public static void Try(byte[] sound, Action<byte[]> read, int seed = 1)
    {
        var random = new Random(seed);
        var (clock, refused, most, worst) = (new Stopwatch(), 0, 0L, "it was read");
        for (var i = 0; i < Times; i++)
        {
            var damaged = Change(sound, random);
            clock.Restart();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var failure = Record.Exception(() => read(damaged));
            Assert.True(failure is null or BehaviorException, $"copy {i}: {failure}");
            if (failure is not null) refused++;
            if (GC.GetAllocatedBytesForCurrentThread() - before is var taken && taken > most) (most, worst) = (taken, failure?.ToString() ?? "it was read");
            Assert.True(clock.Elapsed < s_longest, $"copy {i} took {clock.Elapsed}.");
        }
        Assert.True(refused > 0, "No copy was refused: the reader checks nothing.");
        Assert.True(most < 64 << 20, $"A copy of {sound.Length:N0} bytes made its reader take {most:N0}: {worst}");
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
