using System.Runtime.InteropServices;

namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>An event of NVIDIA's driver on the stream on which libtorch computes unless told otherwise, which TorchSharp cannot.</summary>
sealed partial class DriverEvent : IDisposable
{
    const string Library = "libcuda.so.1";

    /// <summary>CU_EVENT_BLOCKING_SYNC: who waits leaves the core to the decoder's threads. CU_EVENT_DISABLE_TIMING: cheaper.</summary>
    const uint Flags = 0x1 | 0x2;

    readonly nint _handle;

    DriverEvent(nint handle) => _handle = handle;

    /// <summary>An event behind everything that was queued; null where the driver is not there, or refuses.</summary>
    public static DriverEvent? Record()
    {
        try
        {
            if (Create(out var handle, Flags) != 0) return null;
            var made = new DriverEvent(handle);
            if (Record(handle, stream: 0) == 0) return made;
            made.Dispose();
            return null;
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException) { return null; }
    }

    /// <summary>Waits for it; false where the driver refuses.</summary>
    public bool Wait() => Synchronize(_handle) == 0;

    /// <inheritdoc/>
    public void Dispose() => _ = Destroy(_handle);

    [LibraryImport(Library, EntryPoint = "cuEventCreate")]
    private static partial int Create(out nint made, uint flags);

    [LibraryImport(Library, EntryPoint = "cuEventRecord")]
    private static partial int Record(nint made, nint stream);

    [LibraryImport(Library, EntryPoint = "cuEventSynchronize")]
    private static partial int Synchronize(nint made);

    [LibraryImport(Library, EntryPoint = "cuEventDestroy_v2")]
    private static partial int Destroy(nint made);
}
