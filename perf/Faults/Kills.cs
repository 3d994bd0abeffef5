namespace Behavior.Perf.Faults;

/// <summary>Kills runs at random moments. A store is killed ten times in a row, then one run goes to the end on what is left.</summary>
static class Kills
{
    const int PerStore = 10, Seed = 15;

    public static Outcome Run(World world, int count)
    {
        var (random, faults, meter) = (new Random(Seed), new List<string>(), new Diagnostics.ProgressMeter("kills", "kills", count, Console.Error.WriteLine));
        var (kills, stores) = (0, 0);
        while (kills < count)
        {
            var artifacts = world.Fresh();
            for (var i = 0; i < PerStore && kills < count; i++)
            {
                using var child = new Child(world, artifacts);
                if (!child.WaitReady()) { faults.Add($"store {stores}: ended before the store: {string.Join(' ', child.Lines)}"); break; }
                Thread.Sleep(random.NextDouble() * world.Duration);
                if (!child.Kill()) break; // it had ended: nothing is left to be killed in this store
                meter.Report(++kills);
            }
            using var last = new Child(world, artifacts);
            var code = last.Wait();
            if (code != 0) faults.Add($"store {stores}: exit {code}: {string.Join(' ', last.Lines)}");
            faults.AddRange(last.Lines.Where(l => l.StartsWith("said", StringComparison.Ordinal)).Select(l => $"store {stores}: {l}"));
            faults.AddRange(world.Check(artifacts).Select(f => $"store {stores}: {f}"));
            Directory.Delete(artifacts, recursive: true);
            stores++;
        }
        return new($"| kill -9 at a random moment | {kills:N0} kills of {stores} stores | {faults.Count} lost, doubled, left over or falsely red |", faults);
    }
}
