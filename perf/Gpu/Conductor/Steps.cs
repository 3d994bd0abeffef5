using System.Text.Json.Nodes;

namespace Behavior.Gpu.Conductor;

/// <summary>The steps of the measurement. One that fails or no longer fits the time is a remark.</summary>
sealed class Steps(Results results, Budget budget, Effort effort, string data)
{
    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);
    readonly Race _race = new(results, effort);

    /// <summary>Outputs on the device against the processor's.</summary>
    public void Agree(WorkerProcess ours, Network network) => Try($"agreement of {network.Name}", 10, () =>
    {
        var reply = ours.Ask(new() { ["do"] = "agreement", ["network"] = network.Name, ["size"] = network.Size, ["pictures"] = effort.Pictures }, s_limit);
        Add(results.Agreement, reply, new() { ["network"] = network.Name });
    });

    /// <summary>Speed beside timm's.</summary>
    public void Race(WorkerProcess? ours, WorkerProcess? theirs, Network network)
    {
        foreach (var precision in Network.Precisions)
            foreach (var batch in effort.Batches)
                Try($"speed of {network.Name}, {precision}, batch {batch}", 15, () => _race.Run([.. Contestants(ours, theirs, network, precision)], network, precision, batch));
    }

    static IEnumerable<Contestant> Contestants(WorkerProcess? ours, WorkerProcess? theirs, Network network, string precision)
    {
        if (ours is not null) yield return new(ours, "eager", "Behavior");
        if (ours is not null && precision == "bfloat16") yield return new(ours, "held-pause", "Behavior, one pause");
        if (theirs is not null) yield return new(theirs, "eager", "timm");
        if (theirs is not null && precision != "float32" && network.Peer.StartsWith("convnext", StringComparison.Ordinal)) yield return new(theirs, "channels-last", "timm, channels last");
    }

    /// <summary>Decisions over photographs, where they were carried along.</summary>
    public void Photographs(WorkerProcess ours)
    {
        foreach (var network in new[] { "resnet20", "resnet56" })
            WithPhotographs($"photographs through {network}", () =>
            {
                var reply = ours.Ask(new() { ["do"] = "photographs", ["network"] = network, ["data"] = data, ["take"] = effort.Photographs }, s_limit);
                Add(results.Photographs, reply, new() { ["network"] = network, ["photographs"] = reply["photographs"]!.DeepClone() });
            });
    }

    /// <summary>Four networks in one pass and in four.</summary>
    public void OnePass(WorkerProcess ours) => WithPhotographs("one pass beside four", () =>
    {
        var networks = new JsonArray([.. effort.Networks.Select(n => JsonValue.Create(n.Name))]);
        var reply = ours.Ask(new()
        {
            ["do"] = "one-pass", ["networks"] = networks, ["size"] = effort.Networks[0].Size, ["precision"] = "bfloat16",
            ["data"] = data, ["take"] = effort.PassPhotographs, ["batch"] = effort.PassBatch,
        }, s_limit);
        results.OnePass.Add(reply.DeepClone());
        Console.WriteLine(reply.ToJsonString());
    });

    /// <summary>Speed beside timm's compiled networks, as long as there is time: compiling takes most of it.</summary>
    public void RaceCompiled(WorkerProcess? ours, WorkerProcess compiling)
    {
        var orders = from precision in Network.Precisions from batch in effort.Batches from network in effort.Networks.Take(3) select (network, precision, batch);
        foreach (var (network, precision, batch) in orders)
        {
            if (!budget.Allows(45)) break;
            List<Contestant> contestants = ours is null ? [] : [new(ours, "eager", "Behavior, beside compiled")];
            _race.Run([.. contestants, new(compiling, "compile", "timm, compiled")], network, precision, batch, TimeSpan.FromSeconds(150));
        }
    }

    void WithPhotographs(string what, Action step)
    {
        if (File.Exists(Path.Combine(data, "test.zip"))) Try(what, 20, step);
        else results.Remark($"{what}: left out, no test.zip in '{data}'");
    }

    void Try(string what, double seconds, Action step)
    {
        if (!budget.Allows(seconds))
        {
            results.Remark($"{what}: left out, the time is up");
            return;
        }
        try { step(); }
        catch (WorkerFailure failure) { results.Remark($"{what}: {failure.Message}"); }
        results.Save();
    }

    /// <summary>The rows of a reply, each with the facts that they share in front.</summary>
    static void Add(JsonArray to, JsonObject reply, JsonObject shared)
    {
        foreach (var row in reply["rows"]!.AsArray())
        {
            var joined = shared.DeepClone().AsObject();
            foreach (var (name, value) in row!.AsObject()) joined[name] = value?.DeepClone();
            to.Add(joined);
            Console.WriteLine(joined.ToJsonString());
        }
    }
}
