using System.Diagnostics;
using System.Text.Json;

namespace Behavior.Imaging.Bench;

/// <summary>Runs peer.py with the system's Python and reads its JSON.</summary>
static class Peer
{
    public static JsonElement Run(string what, string path)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "peer.py"), what, path }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException("peer.py failed. It needs Debian's python3-torchvision python3-scipy python3-skimage python3-opencv python3-wand; PYTHON names another interpreter.");
    }
}
