using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch.Devices;

/// <summary>
/// The moment at which a GPU has done everything that it was asked to do up to now, and not what comes after. TorchSharp can only wait for all, so this waits for an event of
/// NVIDIA's driver. That is not taken on trust: a number is queued behind the work, by libtorch itself, and where it has not arrived when the event has, all is waited for.
/// </summary>
/// <param name="arrived">One byte in the host's memory, 1 once the work is done. Disposed of with this.</param>
/// <param name="waitForEvent">Waits for the work; false where that is not possible.</param>
/// <param name="waitForAll">Waits for all work.</param>
/// <param name="recorded">Disposed of with this.</param>
sealed class DeviceReceipt(Tensor arrived, Func<bool> waitForEvent, Action waitForAll, IDisposable? recorded = null) : IDisposable
{
    /// <summary>Of a GPU's work; null for a processor's, which is done.</summary>
    public static DeviceReceipt? Of(Device device)
    {
        if (device.type != DeviceType.CUDA) return null;
        using var scope = NewDisposeScope();
        var arrived = zeros([1], ScalarType.Byte).pin_memory();
        arrived.copy_(ones([1], ScalarType.Byte, device), nonBlocking: true);
        var recorded = DriverEvent.Record();
        return new(arrived.DetachFromDisposeScope(), () => recorded?.Wait() ?? false, () => cuda.synchronize(device), recorded);
    }

    /// <summary>Waits.</summary>
    public void Wait()
    {
        if (!waitForEvent() || Volatile.Read(ref arrived.bytes[0]) == 0) waitForAll();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        arrived.Dispose();
        recorded?.Dispose();
    }
}
