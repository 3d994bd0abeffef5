using System.Diagnostics;
using System.Text.Json.Nodes;
using Behavior.ModelZoo.Native;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Doctor;

/// <summary>
/// The tool as a build with <c>-p:TorchRuntime=installed -p:LibTorch=DIR</c> leaves it: without a libtorch, and its <c>runtimeconfig.json</c> names one. Made of links
/// to the tool of these tests.
/// </summary>
sealed class InstalledTool : IDisposable
{
    const string Program = "Behavior.Tool", Package = "libtorch-cpu-linux-x64";

    static readonly string[] s_libtorch = ["libtorch", "libc10", "libgomp"];

    readonly TempFolder _temp = new();

    public InstalledTool(string libtorch)
    {
        foreach (var entry in new DirectoryInfo(AppContext.BaseDirectory).EnumerateFileSystemInfos())
            if (!entry.Name.StartsWith(Program + ".", StringComparison.Ordinal) && !s_libtorch.Any(l => entry.Name.StartsWith(l, StringComparison.Ordinal)))
                File.CreateSymbolicLink(_temp[entry.Name], entry.FullName);
        File.Copy(Beside(".dll"), _temp[Program + ".dll"]); // a program's folder is that of its file, not of a link to it
        Rewrite(".deps.json", WithoutLibtorch);
        Rewrite(".runtimeconfig.json", settings => settings["runtimeOptions"]!["configProperties"]![InstalledTorch.Setting] = libtorch);
    }

    /// <summary>Files and folders beside the program whose name begins so.</summary>
    public IEnumerable<string> Beginning(string name) => Directory.EnumerateFileSystemEntries(_temp.Path, name + "*").Select(e => Path.GetFileName(e));

    /// <summary>Runs a command line in a process of its own.</summary>
    public async Task<ToolRun> Run(params string[] arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [_temp[Program + ".dll"], .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (tool.StandardOutput.ReadToEndAsync(cancel), tool.StandardError.ReadToEndAsync(cancel));
        await tool.WaitForExitAsync(cancel);
        return new(tool.ExitCode, await output, await errors);
    }

    public void Dispose() => _temp.Dispose();

    static void WithoutLibtorch(JsonNode dependencies)
    {
        foreach (var part in dependencies["targets"]!.AsObject().Select(t => t.Value!).Append(dependencies["libraries"]!))
            foreach (var name in part.AsObject().Select(l => l.Key).Where(k => k.StartsWith(Package + "/", StringComparison.Ordinal)).ToList()) part.AsObject().Remove(name);
    }

    void Rewrite(string extension, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(Beside(extension)))!;
        change(json);
        File.WriteAllText(_temp[Program + extension], json.ToJsonString());
    }

    static string Beside(string extension) => Path.Combine(AppContext.BaseDirectory, Program + extension);
}
