using System.Text.Json.Nodes;

namespace Behavior.Gpu.Conductor;

/// <summary>A worker in one way of running a network.</summary>
/// <param name="Worker">Behavior's or timm's.</param>
/// <param name="Mode">What the worker understands: eager, held-pause, channels-last, compile.</param>
/// <param name="Who">What the table calls it.</param>
sealed record Contestant(WorkerProcess Worker, string Mode, string Who)
{
    /// <summary>The request that readies it; <c>of</c> tells one comparison from the next.</summary>
    public JsonObject Preparation(Network network, string precision, int batch) => new()
    {
        ["do"] = "prepare", ["network"] = network.Name, ["peer"] = network.Peer, ["outputs"] = network.Outputs,
        ["precision"] = precision, ["batch"] = batch, ["size"] = network.Size, ["mode"] = Mode, ["of"] = $"{network.Name} {precision} {batch}",
    };
}
