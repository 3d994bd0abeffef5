using System.Diagnostics;

namespace Behavior.Metrics.Bench;

/// <summary>Runs a workload three times and prints the fastest: wall clock, processor time over all threads, bytes allocated.</summary>
static class Timing
{
    public static (double Seconds, double Megabytes) Row(string name, Func<double> work)
    {
        var (best, cpu, allocated, result) = (double.MaxValue, double.MaxValue, 0.0, 0.0);
        var process = Process.GetCurrentProcess();
        for (var run = 0; run < 3; run++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            process.Refresh();
            var (clock, start) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            result = work();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
            process.Refresh();
            cpu = Math.Min(cpu, (process.TotalProcessorTime - start).TotalSeconds);
            allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6;
        }
        Console.WriteLine($"| {name} | {best:0.00} | {cpu:0.00} | {allocated:0} |");
        // Printed to the error stream so that no workload can be optimised away and the table stays a table.
        Console.Error.WriteLine($"    {name}: {result:R}");
        return (best, allocated);
    }
}
