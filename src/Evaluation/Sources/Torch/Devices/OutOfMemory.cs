using System.Runtime.InteropServices;

namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>
/// How TorchSharp says that a device's memory is full: an <see cref="ExternalException"/> with libtorch's words. libtorch has given back by then what it had kept for later;
/// TorchSharp has no call that does, and needs none here.
/// </summary>
static class OutOfMemory
{
    /// <summary>Its allocator's words, and what cuBLAS and cuDNN say where they want memory themselves.</summary>
    static readonly string[] s_words = ["out of memory", "CUBLAS_STATUS_ALLOC_FAILED", "CUDNN_STATUS_ALLOC_FAILED"];

    /// <summary>Whether a failure says so.</summary>
    public static bool Is(Exception failure) => failure is ExternalException && s_words.Any(w => failure.Message.Contains(w, StringComparison.OrdinalIgnoreCase));
}
