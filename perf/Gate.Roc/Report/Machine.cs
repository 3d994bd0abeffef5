namespace Behavior.Gate.Roc;

/// <summary>The machine in words.</summary>
static class Machine
{
    /// <summary>Its processor and how many cores of it.</summary>
    public static string Words => $"{Processor}, {Environment.ProcessorCount} cores";

    static string Processor => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
}
