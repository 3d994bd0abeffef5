using System.Diagnostics;

namespace Behavior.ModelZoo.Bench;

/// <summary>This program again, for a measurement whose memory and warmth nothing else may have changed.</summary>
static class OwnProcess
{
    public static void Run(params string[] arguments)
    {
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. self, .. arguments]))!;
        child.WaitForExit();
        if (child.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {child.ExitCode}.");
    }
}
