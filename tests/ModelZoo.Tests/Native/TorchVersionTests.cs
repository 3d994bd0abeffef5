using Behavior.ModelZoo.Native;
using TorchSharp;

namespace Behavior.ModelZoo.Tests.Native;

public sealed class TorchVersionTests : IDisposable
{
    readonly MadeUpTorch _torch = new();

    public void Dispose() => _torch.Dispose();

    [Fact]
    public void It_is_the_version_that_TorchSharp_says_it_was_built_for()
    {
        _ = TorchDevice.Choose("cpu");
        Assert.StartsWith($"{TorchVersion.BuiltFor}.", torch.__version__, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version.py", "__version__ = '2.11.0+cu130'\ndebug = False\n", "2.11.0+cu130")]
    [InlineData("version.py", "__version__: str = \"2.9.1\"\n", "2.9.1")]
    [InlineData("version.py", "git_version = '2.9.1'\n", "")]
    [InlineData("build-version", "2.10.0+cpu\n", "2.10.0+cpu")]
    [InlineData("build-version", "", "")]
    [InlineData("other", "2.10.0", "")]
    public void It_is_read_from_the_file_above(string file, string text, string version)
    {
        File.WriteAllText(_torch[Path.Combine("..", file)], text);

        Assert.Equal(version, _torch.Folder.Version);
    }

    [Theory]
    [InlineData("/home/me/.nuget/packages/libtorch-cpu-linux-x64/2.10.0/runtimes/linux-x64/native", "2.10.0")]
    [InlineData("/packages/libtorch-cuda-12.8-linux-x64-part1/2.7.1/runtimes/linux-x64/native/", "2.7.1")]
    [InlineData("/usr/lib/x86_64-linux-gnu", "")]
    public void It_is_in_the_path_of_a_package(string folder, string version) => Assert.Equal(version, TorchVersion.Of(folder));

    [Theory]
    [InlineData("2.10.0", false, false)]
    [InlineData("2.1.0", true, false)]
    [InlineData("2.11.0a0+git1234", true, false)]
    [InlineData("1.13.1", true, true)]
    [InlineData("", false, false)]
    [InlineData("nightly", false, false)]
    public void It_is_compared_by_major_and_minor(string version, bool differs, bool foreign) =>
        Assert.Equal((differs, foreign), (TorchVersion.Differs(version), TorchVersion.IsForeign(version)));
}
