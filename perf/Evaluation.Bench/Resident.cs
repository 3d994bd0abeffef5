using System.Globalization;

namespace Behavior.Evaluation.Bench;

/// <summary>Resident memory of this process, in bytes, as Linux tells it.</summary>
static class Resident
{
    public const double Megabyte = 1 << 20;

    public static long Now => Read("VmRSS");

    public static long Peak => Read("VmHWM");

    /// <summary>What is resident now: mapped files, everything else, and what of that is alive among managed objects.</summary>
    public static string Parts() => $"{Read("RssFile") / Megabyte:0} + {Read("RssAnon") / Megabyte:0} ({GC.GetTotalMemory(forceFullCollection: true) / Megabyte:0}) MB";

    static long Read(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }
}
