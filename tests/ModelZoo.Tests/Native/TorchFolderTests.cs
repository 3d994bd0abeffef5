using System.Runtime.InteropServices;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Native;

namespace Behavior.ModelZoo.Tests.Native;

public sealed class TorchFolderTests : IDisposable
{
    readonly MadeUpTorch _torch = new();

    public void Dispose() => _torch.Dispose();

    [Fact]
    public void A_whole_folder_has_no_problem_and_its_libraries_come_in_the_order_of_their_needs()
    {
        foreach (var name in new[] { "libc10_cuda.so", "libtorch_cuda.so", "libtorch_python.so" }) _torch.Library(name);

        Assert.Empty(Problems());
        Assert.Equal(["libc10.so", "libtorch_cpu.so", "libc10_cuda.so", "libtorch_cuda.so", "libtorch.so"], _torch.Folder.Libraries.Select(Path.GetFileName));
    }

    [Fact]
    public void A_libtorch_without_cuda_is_whole() => Assert.Empty(Problems());

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        File.Delete(_torch["libtorch.so"]);
        _torch.Library("libc10.so", MadeUpTorch.Arm64);
        File.WriteAllText(_torch["libtorch_cpu.so"], "version https://git-lfs.github.com/spec/v1\n");
        Version("3.0.1");

        Assert.Equal(
            [
                "libtorch.so is missing", "libc10.so is for another processor, 64-bit Arm; this is x86-64", "libtorch_cpu.so is no library (an ELF file)",
                "its version is 3.0.1, and TorchSharp was built for 2.10",
            ],
            Problems());
    }

    [Fact]
    public void Half_of_cuda_is_a_problem()
    {
        _torch.Library("libtorch_cuda.so");

        Assert.Equal(["libc10_cuda.so is missing"], Problems());
    }

    [Theory]
    [InlineData(3, 1, "32-bit x86")]
    [InlineData(250, 2, "machine 250")]
    public void Another_machine_is_named(byte machine, byte bits, string name)
    {
        _torch.Library("libc10.so", machine, bits);

        Assert.Equal([$"libc10.so is for another processor, {name}; this is x86-64"], Problems());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    public void A_file_that_was_cut_off_is_no_library(int bytes)
    {
        File.WriteAllBytes(_torch["libc10.so"], File.ReadAllBytes(_torch["libc10.so"])[..bytes]);

        Assert.Equal(["libc10.so is no library (an ELF file)"], Problems());
    }

    [Fact]
    public void On_arm_the_same_files_are_the_wrong_ones() =>
        Assert.Equal(3, _torch.Folder.Problems(Architecture.Arm64).Count(p => p.EndsWith("is for another processor, x86-64; this is 64-bit Arm", StringComparison.Ordinal)));

    [Fact]
    public void A_folder_that_is_not_there_is_the_only_problem() => Assert.Equal(["the folder is not there"], new TorchFolder(_torch["gone"]).Problems(Architecture.X64));

    [Fact]
    public void Nothing_is_loaded_from_a_folder_with_problems()
    {
        File.Delete(_torch["libc10.so"]);

        var error = Assert.Throws<BehaviorException>(() => InstalledTorch.Load(_torch.Folder));

        Assert.Equal("BHV0004", error.Code);
        Assert.Contains($"'{_torch.Folder.Path}' cannot be used: libc10.so is missing", error.Text);
        Assert.Contains("-p:TorchRuntime=installed -p:LibTorch=DIR", error.Text);
    }

    [Fact]
    public void A_library_that_does_not_load_is_named_with_what_the_loader_says()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64, "Only there is an installed libtorch used.");

        var error = Assert.Throws<BehaviorException>(() => InstalledTorch.Load(_torch.Folder)); // headers with nothing behind them

        Assert.Equal("BHV0004", error.Code);
        Assert.StartsWith($"'{_torch["libc10.so"]}' does not load with the libtorch in '{_torch.Folder.Path}': {_torch["libc10.so"]}: ", error.Text);
        Assert.EndsWith("Usual cause: a damaged file. Mend: install that PyTorch anew.", error.Text);
    }

    [Fact]
    public void Another_minor_version_is_no_problem_and_is_told()
    {
        Version("2.11.0+cu130");

        Assert.Empty(Problems());
        Assert.StartsWith("Version 2.11.0+cu130 of libtorch is not the 2.10 that TorchSharp was built for", _torch.Folder.Difference);
        Assert.Contains("pip install \"torch==2.10.*\"", _torch.Folder.Difference);
    }

    [Theory]
    [InlineData("2.10.0+cu128")]
    [InlineData("2.10.1")]
    [InlineData("unknown")]
    public void Nothing_is_said_of_a_version_that_fits_or_is_not_known(string version)
    {
        Version(version);

        Assert.Null(_torch.Folder.Difference);
        Assert.Empty(Problems());
    }

    IReadOnlyList<string> Problems() => _torch.Folder.Problems(Architecture.X64);

    void Version(string version) => File.WriteAllText(_torch[Path.Combine("..", "version.py")], $"from typing import Optional\n\n__all__ = ['__version__']\n__version__ = '{version}'\n");
}
