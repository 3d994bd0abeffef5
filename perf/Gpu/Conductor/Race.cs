using System.Text.Json.Nodes;

namespace Behavior.Gpu.Conductor;

/// <summary>Times contestants in turns on the same network, precision and batch size, so that what else happens on the machine hits all alike.</summary>
sealed class Race(Results results, Effort effort)
{
    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(90);

    /// <summary>One row a contestant; a failure is a remark and spares the others. <paramref name="preparation"/> bounds the preparation, compiling included.</summary>
    public void Run(IReadOnlyList<Contestant> contestants, Network network, string precision, int batch, TimeSpan? preparation = null)
    {
        var times = contestants.ToDictionary(c => c, _ => new List<double>());
        for (var round = 0; round < effort.Rounds; round++)
            foreach (var contestant in contestants.Where(c => round == 0 || times[c].Count == round))
                try
                {
                    if (round == 0) Prepare(contestant, network, precision, batch, preparation ?? s_limit);
                    times[contestant].Add(Ask(contestant, new() { ["do"] = "time", ["count"] = _counts[contestant], ["mode"] = contestant.Mode }, s_limit));
                }
                catch (WorkerFailure failure) { results.Remark($"{network.Name}, {precision}, batch {batch}, {contestant.Who}: {failure.Message}"); }
        Report(times, network, precision, batch);
    }

    readonly Dictionary<Contestant, int> _counts = [];

    void Prepare(Contestant contestant, Network network, string precision, int batch, TimeSpan limit)
    {
        var seconds = Ask(contestant, contestant.Preparation(network, precision, batch), limit);
        _counts[contestant] = (int)Math.Clamp(Math.Ceiling(effort.Burst / seconds), 1, 200);
    }

    static double Ask(Contestant contestant, JsonObject request, TimeSpan limit) => (double)contestant.Worker.Ask(request, limit)["seconds"]!;

    void Report(Dictionary<Contestant, List<double>> times, Network network, string precision, int batch)
    {
        var ours = times.Values.First().DefaultIfEmpty(double.NaN).Min();
        foreach (var (contestant, seconds) in times.Where(t => t.Value.Count > 0))
        {
            var (best, median) = (batch / seconds.Min(), batch / seconds.Order().ElementAt(seconds.Count / 2));
            var ratio = ours / seconds.Min();
            results.Speed.Add(new JsonObject
            {
                ["network"] = network.Name, ["precision"] = precision, ["batch"] = batch, ["who"] = contestant.Who,
                ["best"] = best, ["median"] = median, ["ratio"] = double.IsFinite(ratio) ? ratio : null, ["rounds"] = seconds.Count,
            });
            Console.WriteLine($"{network.Name,-24} {precision,-9} batch {batch,3}  {contestant.Who,-24} {best,8:0.0} ({median:0.0}) images/s");
        }
        results.Save();
    }
}
