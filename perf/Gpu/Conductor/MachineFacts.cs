using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Behavior.Gpu.Conductor;

/// <summary>What the numbers depend on: date, processor, card, driver.</summary>
static class MachineFacts
{
    public static void Into(JsonObject machine)
    {
        machine["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd");
        machine["system"] = RuntimeInformation.OSDescription;
        machine["processor"] = $"{Environment.ProcessorCount} x {Processor()}";
        machine["runtime"] = RuntimeInformation.FrameworkDescription;
        machine["card, driver, memory"] = Output("nvidia-smi", "--query-gpu=name,driver_version,memory.total", "--format=csv,noheader") ?? "no GPU";
    }

    static string Processor() => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line[(line.IndexOf(':') + 1)..].Trim()
        : "unknown processor";

    /// <summary>What a program prints; null where it is absent or fails.</summary>
    public static string? Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && text.Length > 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception) { return null; }
    }
}
