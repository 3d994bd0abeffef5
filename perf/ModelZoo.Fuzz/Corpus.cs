using System.Diagnostics;

namespace Behavior.ModelZoo.Fuzz;

/// <summary>One pass over a folder of files, without a fuzzer: the seeds, or what a fuzzer has found.</summary>
static class Corpus
{
    /// <summary>Reads every file and counts the outcomes.</summary>
    /// <returns>0; a file that ends in anything but tensors or a refusal ends the pass with its exception.</returns>
    public static int Pass(string folder)
    {
        var clock = Stopwatch.StartNew();
        var outcomes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Target.Refusal(f) ?? "read").CountBy(o => o).ToList();
        foreach (var (outcome, count) in outcomes.OrderBy(o => o.Key, StringComparer.Ordinal)) Console.WriteLine($"{outcome,-8} {count,6}");
        Console.WriteLine($"{outcomes.Sum(o => o.Value)} files in {clock.Elapsed.TotalSeconds:0.0} s");
        return 0;
    }
}
