using System.Runtime.InteropServices;

namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>
/// How TorchSharp says that a device's memory is full: an <see cref="ExternalException"/> with libtorch's words. libtorch has given back by then what it had kept for later;
/// TorchSharp has no call that does, and needs none here.
/// </summary>
static class OutOfMemory
{
    /// <summary>Whether a failure says so.</summary>
    public static bool Is(Exception failure) => failure is ExternalException && failure.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase);
}
