using System.Globalization;

namespace Behavior.Evaluation.Bench;

/// <summary>Resident memory of this process, in bytes, as Linux tells it.</summary>
static class Resident
{
    public static long Now => Read("VmRSS");

    public static long Peak => Read("VmHWM");

    static long Read(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }
}
