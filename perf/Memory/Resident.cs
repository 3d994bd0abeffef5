using System.Globalization;

namespace Behavior.Memory;

/// <summary>What the kernel says of this process's memory, in MB of 2^20 bytes.</summary>
static class Resident
{
    const double Megabyte = 1 << 20;

    /// <summary>The most that was resident at once.</summary>
    public static double Peak => Status("VmHWM");

    /// <summary>What is resident now: mapped files, everything else, and what of that is alive among managed objects.</summary>
    public static string Parts()
    {
        var (files, own) = (Status("RssFile"), Status("RssAnon"));
        return $"{files:0} + {own:0} ({GC.GetTotalMemory(forceFullCollection: true) / Megabyte:0}) MB";
    }

    static double Status(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
