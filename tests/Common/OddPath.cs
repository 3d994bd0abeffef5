using System.Diagnostics;

namespace Behavior.Tests.Common;

/// <summary>What may lie at a path in place of the file that is wanted. Only a reader that never opens it ends at all.</summary>
static class OddPath
{
    /// <summary>The kinds that are errors, and never taken as absent.</summary>
    public static readonly string[] Kinds = ["pipe", "device", "folder", "loop", "empty"];

    /// <summary>Makes one, or skips the test where this system has none.</summary>
    public static string Make(TempFolder folder, string kind, string name = "odd")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && kind is not ("folder" or "empty"), "Windows has no named pipes, devices or loops of links among its files.");
        var path = folder[name];
        switch (kind)
        {
            case "pipe": Run("mkfifo", path); break;
            case "device": File.CreateSymbolicLink(path, "/dev/zero"); break;
            case "folder": Directory.CreateDirectory(path); break;
            case "loop": File.CreateSymbolicLink(path, path); break;
            case "dangling": File.CreateSymbolicLink(path, folder["nothing"]); break;
            case "unreadable": Seal(path); break;
            default: File.WriteAllBytes(path, []); break;
        }
        return path;
    }

    /// <summary>The refusal of a reader that must end; of exactly this type.</summary>
    public static async Task<T> Refused<T>(Action read)
        where T : Exception => Assert.IsType<T>(await Task.Run(() => Record.Exception(read)).WaitAsync(TimeSpan.FromSeconds(20)));

    static void Seal(string path)
    {
        Assert.SkipWhen(Environment.UserName == "root", "root may read every file.");
        File.WriteAllText(path, "sealed");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
    }

    static void Run(string program, string argument)
    {
        using var process = Process.Start(program, [argument]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
