using Behavior.ModelZoo.Bench;

namespace Behavior.Evaluation.Bench.Memory;

/// <summary>Peak memory by the number of pictures: every measurement in a process of its own, as rows of a table.</summary>
static class MemoryBench
{
    static readonly int[] s_photographs = [1_000, 10_000, 50_000], s_drawn = [10_000, 100_000, 1_000_000];

    public static void Print(string data, string work)
    {
        Console.WriteLine("| pictures | count | time | of processors | images/s | peak | at the end: files + own (alive) | right |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var count in s_photographs)
        {
            OwnProcess.Run("pack", data, work, $"{count}");
            OwnProcess.Run("photographs", data, work, $"{count}");
        }
        foreach (var count in s_drawn) OwnProcess.Run("drawn", work, $"{count}");
    }
}
