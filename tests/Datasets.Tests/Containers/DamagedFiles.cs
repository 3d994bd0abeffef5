using System.Diagnostics;
using Behavior.Datasets.Containers;
using Behavior.Diagnostics;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Tests.Containers;

/// <summary>Damaged copies of sound files end in what they hold or in an error with a code, within bounds of time and memory.</summary>
static class DamagedFiles
{
    const int Count = 2_000, Seed = 20260;
    const long MostMemory = 256 << 20;
    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

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
            Assert.True(Stopwatch.GetElapsedTime(start) < s_longest, $"Input {number} took {Stopwatch.GetElapsedTime(start)}.");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory, $"Input {number} took {GC.GetAllocatedBytesForCurrentThread() - before:N0} bytes.");
        }
        Assert.True(good > 0 && refused > Count / 10, $"{good} were read and {refused} refused: this tests nothing.");
    }
}
