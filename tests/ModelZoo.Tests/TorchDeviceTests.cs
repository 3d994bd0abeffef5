using Behavior.Diagnostics;
using TorchSharp;

namespace Behavior.ModelZoo.Tests;

public class TorchDeviceTests
{
    [Fact]
    public void The_native_library_loads_and_computes()
    {
        _ = TorchDevice.Choose("cpu");
        Assert.Equal(4, torch.ones(2, 2).sum().item<float>());
    }

    [Fact]
    public void An_unknown_device_is_refused_with_the_nearest_name()
    {
        var error = Assert.Throws<BehaviorException>(() => TorchDevice.Choose("cude"));

        Assert.Equal("BHV0004", error.Code);
        Assert.Contains("cuda", error.Message);
    }

    [Fact]
    public void A_gpu_computes_float32_in_float32()
    {
        _ = TorchDevice.Choose("cpu");
        torch.backends.cuda.matmul.allow_tf32 = true;
        torch.backends.cudnn.allow_tf32 = true;

        TorchDevice.ComputeInFloat32();

        Assert.False(torch.backends.cuda.matmul.allow_tf32);
        Assert.False(torch.backends.cudnn.allow_tf32);
    }
}
