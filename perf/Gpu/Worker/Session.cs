using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gpu.Worker;

/// <summary>What a worker keeps between requests: the device and the networks that it has built.</summary>
sealed class Session(Device device) : IDisposable
{
    readonly Dictionary<string, Subject> _subjects = new(StringComparer.Ordinal);

    public Device Device { get; } = device;

    /// <summary>The network of that name, built when first asked for.</summary>
    public Subject Subject(string network) => _subjects.TryGetValue(network, out var known) ? known : _subjects[network] = new(network, Device);

    /// <summary>Waits for everything that the device was asked to do.</summary>
    public void Synchronize()
    {
        if (Device.type == DeviceType.CUDA) cuda.synchronize();
    }

    public void Dispose()
    {
        foreach (var subject in _subjects.Values) subject.Dispose();
    }
}
