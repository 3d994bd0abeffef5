using System.Diagnostics;

namespace Behavior.Memory;

/// <summary>Every measurement in a process of its own, as rows of a table; OpenMP's threads wait as they do in a suite (tests/test.runsettings).</summary>
static class Table
{
    static readonly int[] s_photographs = [1_000, 10_000, 50_000], s_drawn = [10_000, 100_000, 1_000_000];

    public static void Print(string data, string work)
    {
        Console.WriteLine("| pictures | count | time | of processors | images/s | peak | at the end: files + own (alive) | right |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var count in s_photographs)
        {
            Again("pack", data, work, $"{count}");
            Again("photographs", data, work, $"{count}");
        }
        foreach (var count in s_drawn) Again("drawn", work, $"{count}");
    }

    static void Again(params string[] arguments)
    {
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. self, .. arguments]) { Environment = { ["OMP_WAIT_POLICY"] = "PASSIVE" } };
        using var child = Process.Start(start)!;
        child.WaitForExit();
    }
}
