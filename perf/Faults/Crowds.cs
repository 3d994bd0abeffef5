namespace Behavior.Perf.Faults;

/// <summary>Two, three and eight processes at once on one empty store.</summary>
static class Crowds
{
    static readonly int[] s_sizes = [2, 3, 8];

    public static Outcome Run(World world, int count)
    {
        var (faults, meter) = (new List<string>(), new Diagnostics.ProgressMeter("processes", "runs", count, Console.Error.WriteLine));
        var processes = 0;
        for (var run = 0; run < count; run++)
        {
            var (artifacts, size) = (world.Fresh(), s_sizes[run % s_sizes.Length]);
            List<Child> crowd = [.. Enumerable.Range(0, size).Select(_ => new Child(world, artifacts))];
            foreach (var child in crowd)
            {
                if (child.Wait() is not 0 and var code) faults.Add($"run {run} of {size}: exit {code}: {string.Join(' ', child.Lines)}");
                faults.AddRange(child.Lines.Where(l => l.StartsWith("said", StringComparison.Ordinal)).Select(l => $"run {run} of {size}: {l}"));
                child.Dispose();
            }
            faults.AddRange(world.Check(artifacts).Select(f => $"run {run} of {size}: {f}"));
            Directory.Delete(artifacts, recursive: true);
            processes += size;
            meter.Report(run + 1);
        }
        return new($"| {string.Join(", ", s_sizes)} processes at once on an empty store | {count} runs, {processes} processes | {faults.Count} conflicts |", faults);
    }
}
