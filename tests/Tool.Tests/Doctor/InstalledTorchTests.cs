using System.Diagnostics;
using Behavior.ModelZoo.Layers;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Doctor;

/// <summary>The tool in processes of its own, with the libtorch of the package cache as one that is installed on the machine.</summary>
public sealed class InstalledTorchTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task It_is_loaded_from_its_folder_and_computes_and_nothing_is_copied()
    {
        var folder = Package();
        using var tool = new InstalledTool(folder);

        var said = await Doctor(tool);

        AssertSays(said, $"ok│libtorch│2.10.0 for processors, installed in {folder}, loaded from {folder}; computes on cpu,");
        AssertSays(said, ProductRules.Current == ProductRule.Packed ? "matrix products: by weights packed once" : "matrix products: as convolutions where they widen");
        Assert.Empty(tool.Beginning("libtorch").Concat(tool.Beginning("cpu"))); // into 'cpu' TorchSharp copies a libtorch where it finds none
    }

    [Fact]
    public async Task Another_version_is_a_warning_with_the_mend_and_computes_all_the_same()
    {
        Directory.CreateDirectory(_temp["torch"]);
        Directory.CreateSymbolicLink(_temp["torch/lib"], Package());
        File.WriteAllText(_temp["torch/version.py"], "__version__ = '2.11.0+cpu'\n");
        using var tool = new InstalledTool(_temp["torch/lib"]);

        var said = await Doctor(tool);

        AssertSays(said, $"warning│libtorch│2.11.0+cpu for processors, installed in {_temp["torch/lib"]}, loaded from");
        AssertSays(said, "libtorch: Version 2.11.0+cpu of libtorch is not the 2.10 that TorchSharp was built for: it may load,");
    }

    [Fact]
    public async Task A_library_that_libtorch_needs_and_nobody_has_is_named()
    {
        var package = Package();
        var gomp = Assert.Single(Directory.EnumerateFiles(package, "libgomp*"));
        foreach (var file in Directory.EnumerateFiles(package).Where(f => f != gomp)) File.CreateSymbolicLink(_temp[Path.GetFileName(file)], file);
        using var tool = new InstalledTool(_temp.Path);

        var said = await Doctor(tool);

        AssertSays(said, $"problem│libtorch│'{_temp["libtorch_cpu.so"]}' does not load with the libtorch in '{_temp.Path}': {Path.GetFileName(gomp)}: cannot open shared object file");
        AssertSays(said, "or start with LD_LIBRARY_PATH naming the folder that has it.");
    }

    [Fact]
    public async Task A_network_computes_on_it_what_PyTorch_computes()
    {
        using var tool = new InstalledTool(Package());
        var golden = Path.Combine(SharedFolder.RepositoryRoot, "tests", "ModelZoo.Tests", "Conformance", "models", "vit_tiny_patch16_224.json");

        (await tool.Run("conformance", golden)).Succeeds(" 0 failed, 0 skipped, in 1 goldens.");

        Assert.Empty(tool.Beginning("cpu"));
    }

    [Theory]
    [InlineData("train", "toy", "toy-vit-sup")]
    [InlineData("conformance", ".")]
    public async Task A_folder_that_is_gone_fails_on_one_line(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there is an installed libtorch used.");
        using var tool = new InstalledTool(_temp["gone"]);

        (await tool.Run(arguments)).Fails("BHV0004", $"The libtorch in '{_temp["gone"]}' cannot be used: the folder is not there. ", "-p:LibTorch=DIR");

        Assert.Empty(tool.Beginning("cpu"));
    }

    [Theory]
    [InlineData("-p:TorchRuntime=installed", "TorchRuntime=installed needs -p:LibTorch=DIR, the folder of libtorch_cpu.so.", "torch.__path__[0] + '/lib'")]
    [InlineData("-p:TorchRuntime=installed -p:LibTorch=/tests", "There is no libtorch_cpu.so in '/tests', which LibTorch names.", "torch.__path__[0] + '/lib'")]
    [InlineData("-p:MatrixProducts=all", "MatrixProducts='all' is not known.", "-p:MatrixProducts=packed, or leave it out")]
    public async Task A_build_that_cannot_be_stops_with_the_mend(string properties, string text, string mend)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there is an installed libtorch used.");
        var project = Path.Combine(SharedFolder.RepositoryRoot, "src", "Diagnostics");
        string[] arguments = ["msbuild", project, "-nodeReuse:false", "-t:CheckTorchRuntime", .. properties.Split(' ')];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;

        var said = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, build.ExitCode);
        Assert.Contains($"error BHV0002: {text}", said, StringComparison.Ordinal);
        Assert.Contains(mend, said, StringComparison.Ordinal);
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
    async Task<string> Doctor(InstalledTool tool) => (await tool.Run("doctor", "--suite", _temp["no-suite"])).Output;

    /// <summary>Without a terminal its lines are broken at 80 columns, wherever that is.</summary>
    static void AssertSays(string output, string text) => Assert.Contains(Squeezed(text), Squeezed(output), StringComparison.Ordinal);

    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '│'));
}
