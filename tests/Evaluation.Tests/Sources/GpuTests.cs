using Behavior.Diagnostics.Machine;
using Behavior.Evaluation.Sources.Torch;

namespace Behavior.Evaluation.Tests.Sources;

public class GpuTests
{
    const string Module = "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  570.86.15  Release Build  (builder@host)  Thu Jan 23 22:50:36 UTC 2025\nGCC version:  gcc version 12.2.0\n";

    [Fact]
    public void Cards_are_told_with_driver_and_compute_capability() =>
        Assert.Equal(new("GPU", CheckState.Ok, "NVIDIA H200, driver 570.86.15, compute capability 9.0; Tesla T4, driver 570.86.15, compute capability 7.5; CUDA works"),
            Gpu.Judge("NVIDIA H200, 570.86.15, 9.0\nTesla T4, 570.86.15, 7.5\n", Module, (true, true)));

    [Fact]
    public void A_build_for_processors_says_how_to_measure_on_the_card()
    {
        var check = Gpu.Judge("NVIDIA H200, 570.86.15, 9.0", Module, (false, false));

        Assert.Equal((CheckState.Ok, "NVIDIA H200, driver 570.86.15, compute capability 9.0; this build's libtorch is for processors"), (check.State, check.Found));
        Assert.Contains("-p:TorchRuntime=installed -p:LibTorch=DIR -p:Device=cuda", check.Mend);
    }

    [Fact]
    public void A_card_that_libtorch_does_not_reach_is_a_warning()
    {
        var check = Gpu.Judge("NVIDIA H200, 470.1, 9.0", Module, (true, false));

        Assert.Equal(CheckState.Warning, check.State);
        Assert.Contains("Install a newer driver", check.Mend);
    }

    [Fact]
    public void Where_nvidia_smi_is_silent_the_kernel_module_tells_the_driver() =>
        Assert.Equal("driver 570.86.15; nvidia-smi does not answer, so that card and compute capability are not known; CUDA works", Gpu.Judge("", Module, (true, true)).Found);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_card_is_absent_whatever_libtorch_has(bool cuda) => Assert.Equal(CheckState.Absent, Gpu.Judge("", "", (cuda, false)).State);

    [Fact]
    public void Without_libtorch_the_card_is_told_all_the_same() => Assert.Equal("A, driver 1.2, compute capability 3.4", Gpu.Judge("A, 1.2, 3.4", "", null).Found);

    [Fact]
    public void A_line_in_another_form_is_told_as_it_is() => Assert.Equal("[Unknown Error]; CUDA works", Gpu.Judge("[Unknown Error]", "", (true, true)).Found);

    [Fact]
    public void A_program_that_is_absent_fails_or_hangs_says_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sh is needed");
        var limit = TimeSpan.FromMilliseconds(200);

        Assert.Equal("", Gpu.Output("no-such-program-here", limit));
        Assert.Equal("", Gpu.Output("sh", TimeSpan.FromMinutes(1), "-c", "echo half; exit 9"));
        Assert.Equal("", Gpu.Output("sh", limit, "-c", "echo half; exec sleep 60"));
        Assert.Equal("a, 1, 2\nb, 1, 2", Gpu.Output("sh", TimeSpan.FromMinutes(1), "-c", "echo a, 1, 2; echo b, 1, 2"));
    }
}
