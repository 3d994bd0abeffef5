using TorchSharp;
using Behavior.Diagnostics;
using Behavior.ModelZoo.Native;

namespace Behavior.ModelZoo;

/// <summary>The device that models run on, chosen once per process.</summary>
public static class TorchDevice
{
    /// <summary>Finds the device named <paramref name="name"/>: <c>cpu</c>, <c>cuda</c>, or empty for cuda where it works and cpu elsewhere.</summary>
    /// <exception cref="BehaviorException">BHV0004: the native library does not load, or cuda was asked for and is not there.</exception>
    public static torch.Device Choose(string? name = null)
    {
        InstalledTorch.Use();
        bool cuda;
        try { cuda = torch.cuda.is_available(); }
        catch (Exception failure) when (failure is TypeInitializationException or DllNotFoundException or NotSupportedException)
        {
            throw new BehaviorException("BHV0004", $"TorchSharp's native library does not load: {failure.GetBaseException().Message} Run 'behavior doctor' to see what is missing.", failure);
        }
        return name?.ToLowerInvariant() switch
        {
            null or "" => cuda ? Cuda() : torch.CPU,
            "cpu" => torch.CPU,
            "cuda" when cuda => Cuda(),
            "cuda" => throw new BehaviorException("BHV0004",
                "Device 'cuda' was asked for and there is none."
                + " Usual causes: the build has the CPU runtime (build with -p:TorchRuntime=installed -p:LibTorch=DIR or -p:TorchRuntime=cuda),"
                + " or the driver is missing or too old; 'behavior doctor' tells which."
                + " Use device 'cpu' to go on without."),
            _ => throw new BehaviorException("BHV0004", Suggest.Unknown("device", name, ["cpu", "cuda"])),
        };
    }

    static torch.Device Cuda()
    {
        ComputeInFloat32();
        return torch.CUDA;
    }

    /// <summary>
    /// Has float32 be float32: with TF32, which convolutions use unless told otherwise, a GPU's products have 10 bits behind the point instead of 23. Other number formats
    /// are not affected.
    /// </summary>
    internal static void ComputeInFloat32()
    {
        torch.backends.cuda.matmul.allow_tf32 = false;
        torch.backends.cudnn.allow_tf32 = false;
    }
}
