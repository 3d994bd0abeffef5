using System.Diagnostics;
using System.Text.Json.Nodes;
using Behavior.ModelZoo.Native;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Doctor;

/// <summary>
/// The tool in processes of its own, told by their <c>runtimeconfig.json</c> to use the libtorch of the package cache as one that is installed on the machine.
/// </summary>
public sealed class InstalledTorchTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task An_installed_libtorch_is_loaded_from_its_folder_and_computes()
    {
        var folder = Package();

        AssertSays(await Doctor(folder), $"ok│libtorch│2.10.0 for processors, installed in {folder}, loaded from {folder}; computes on cpu,");
    }

    [Fact]
    public async Task Without_the_setting_it_is_that_of_the_packages()
    {
        Package();

        AssertSays(await Doctor(""), "ok│libtorch│2.10.0 for processors, of the build's packages, loaded from");
    }

    [Fact]
    public async Task Another_version_is_a_warning_with_the_mend_and_computes_all_the_same()
    {
        Directory.CreateDirectory(_temp["torch"]);
        Directory.CreateSymbolicLink(_temp["torch/lib"], Package());
        File.WriteAllText(_temp["torch/version.py"], "__version__ = '2.11.0+cpu'\n");

        var said = await Doctor(_temp["torch/lib"]);

        AssertSays(said, $"warning│libtorch│2.11.0+cpu for processors, installed in {_temp["torch/lib"]}, loaded from");
        AssertSays(said, $"libtorch: The libtorch in '{_temp["torch/lib"]}' is 2.11.0+cpu, and TorchSharp was built for 2.10: it may load,");
    }

    [Fact]
    public async Task A_library_that_libtorch_needs_and_nobody_has_is_named()
    {
        var package = Package();
        var gomp = Assert.Single(Directory.EnumerateFiles(package, "libgomp*"));
        foreach (var file in Directory.EnumerateFiles(package).Where(f => f != gomp)) File.CreateSymbolicLink(_temp[Path.GetFileName(file)], file);

        var said = await Doctor(_temp.Path);

        AssertSays(said, $"problem│libtorch│'{_temp["libtorch_cpu.so"]}' does not load with the libtorch in '{_temp.Path}': {Path.GetFileName(gomp)}: cannot open shared object file");
        AssertSays(said, "or start with LD_LIBRARY_PATH naming the folder that has it.");
    }

    [Fact]
    public async Task A_network_computes_on_it_what_PyTorch_computes()
    {
        var golden = Path.Combine(SharedFolder.RepositoryRoot, "tests", "ModelZoo.Tests", "Conformance", "models", "vit_tiny_patch16_224.json");

        var (exitCode, said, _) = await Run(Package(), "conformance", golden);

        Assert.True(exitCode == 0 && said.Contains(" 0 failed, 0 skipped, in 1 goldens.", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task A_folder_that_is_gone_fails_on_one_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there is an installed libtorch used.");

        var (exitCode, _, errors) = await Run(_temp["gone"], "train", "toy", "toy-vit-sup", "--out", _temp["toy"]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"BHV0004: The libtorch in '{_temp["gone"]}' cannot be used: the folder is not there. ", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    /// <summary>The libtorch of the package cache; skips the test where there is none.</summary>
    static string Package()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, "libtorch-cpu-linux-x64", "2.10.0", "runtimes", "linux-x64", "native");
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(Path.Combine(folder, "libtorch_cpu.so")), $"There is no libtorch in '{folder}' to stand for an installed one.");
        return folder;
    }

    /// <summary>What the doctor prints, of this machine alone.</summary>
    async Task<string> Doctor(string libtorch) => (await Run(libtorch, "doctor", "--suite", _temp["no-suite"])).Output;

    /// <summary>Without a terminal its lines are broken at 80 columns, wherever that is.</summary>
    static void AssertSays(string output, string text) => Assert.Contains(Squeezed(text), Squeezed(output), StringComparison.Ordinal);

    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '│'));

    async Task<(int ExitCode, string Output, string Errors)> Run(string libtorch, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", Settings(libtorch), Beside("Behavior.Tool.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var tool = Process.Start(start)!;
        var (output, errors) = (tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (tool.ExitCode, await output, await errors);
    }

    /// <summary>The tool's <c>runtimeconfig.json</c> as a build with <c>-p:LibTorch</c> writes it.</summary>
    string Settings(string libtorch)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Beside("Behavior.Tool.runtimeconfig.json")))!;
        if (libtorch.Length > 0) settings["runtimeOptions"]!["configProperties"]!.AsObject()[InstalledTorch.Setting] = libtorch;
        File.WriteAllText(_temp["tool.runtimeconfig.json"], settings.ToJsonString());
        return _temp["tool.runtimeconfig.json"];
    }

    static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
