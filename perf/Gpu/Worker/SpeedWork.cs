using System.Diagnostics;
using System.Text.Json.Nodes;
using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gpu.Worker;

/// <summary>Times one network at one precision and batch size: prepared once, then timed in turns with the other side.</summary>
sealed class SpeedWork(Session session) : IDisposable
{
    const int WarmUps = 3;
    Func<Tensor, Tensor>? _network;
    Tensor? _images;

    /// <summary>Brings the network and a batch of random pictures onto the device and runs it until it is warm; answers with the seconds of the last warm-up.</summary>
    public JsonObject Prepare(JsonObject request)
    {
        _images?.Dispose();
        var precision = Precision.Parse((string)request["precision"]!);
        _network = session.Subject((string)request["network"]!).In(precision);
        _images = randn([(long)request["batch"]!, 3, (long)request["size"]!, (long)request["size"]!], device: session.Device).to(precision).DetachFromDisposeScope();
        return new() { ["seconds"] = Enumerable.Range(0, WarmUps).Select(_ => Seconds(1, false)).Last() };
    }

    /// <summary>Runs the batch <c>count</c> times without waiting in between, in mode held-pause with the collector held off once for all; answers with the seconds of one.</summary>
    public JsonObject Time(JsonObject request) => new() { ["seconds"] = Seconds((int)request["count"]!, (string?)request["mode"] == "held-pause") };

    double Seconds(int count, bool heldPause)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        session.Synchronize();
        var clock = Stopwatch.StartNew();
        using (heldPause ? CollectionPause.Begin() : default)
            for (var i = 0; i < count; i++) _network!(_images!).Dispose();
        session.Synchronize();
        return clock.Elapsed.TotalSeconds / count;
    }

    public void Dispose() => _images?.Dispose();
}
