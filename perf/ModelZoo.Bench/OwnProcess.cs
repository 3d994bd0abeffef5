using System.Diagnostics;

namespace Behavior.ModelZoo.Bench;

/// <summary>This program again, for a measurement whose peak memory nothing else may have raised.</summary>
static class OwnProcess
{
    public static void Run(params string[] arguments)
    {
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. self, .. arguments]))!;
        child.WaitForExit();
    }
}
