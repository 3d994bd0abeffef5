using System.Diagnostics;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Bench;

static class Timing
{
    public static double Seconds(Func<object> work)
    {
        using var scope = NewDisposeScope();
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>A line of /proc/self/status in bytes; 0 where there is none.</summary>
    public static long Memory(string name) =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim()) * 1024
            : 0;
}
