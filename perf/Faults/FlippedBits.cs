using Behavior.Evaluation.Storage;

namespace Behavior.Perf.Faults;

/// <summary>One altered bit in every file of a store, each found by itself; then one in all of them at once, and a run on it.</summary>
static class FlippedBits
{
    const int Seed = 15;

    public static Outcome Run(World world, int perFile)
    {
        var (random, faults) = (new Random(Seed), new List<string>());
        var (files, said) = (0, 0);
        foreach (var artifacts in new[] { Finished(world), Interrupted(world, random) })
        {
            var (count, again) = Break(world, artifacts, perFile, random, faults);
            (files, said) = (files + count, said + again);
        }
        return new($"| a flipped bit in a file of the store | {files} files of a finished and a killed run, {perFile} bits each; then one in each at once ({said} said and computed again) "
            + $"| {faults.Count} not found, or taken |", faults);
    }

    static (int Files, int Said) Break(World world, string artifacts, int perFile, Random random, List<string> faults)
    {
        var store = new EvaluationStore(EvaluationStore.FolderIn(artifacts), long.MaxValue);
        var files = Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f).Length > 0).ToList();
        foreach (var file in files)
            for (var i = 0; i < perFile; i++)
            {
                var bit = Flip(file, random.NextInt64(8 * new FileInfo(file).Length));
                if (!store.Damaged(out _).Contains(file)) faults.Add($"bit {bit} of {Path.GetFileName(file)} was not found");
                Flip(file, bit);
            }
        foreach (var file in files) Flip(file, random.NextInt64(8 * new FileInfo(file).Length));
        using var run = new Child(world, artifacts);
        if (run.Wait() is not 0 and var code) faults.Add($"exit {code}: {string.Join(' ', run.Lines)}");
        faults.AddRange(world.Check(artifacts).Where(f => !f.EndsWith("fingerprints.txt", StringComparison.Ordinal))); // a line that is not believed stays until the file starts over
        return (files.Count, run.Lines.Count(l => l.StartsWith("said BHV0611", StringComparison.Ordinal)));
    }

    /// <summary>The artifacts of an undisturbed run.</summary>
    static string Finished(World world)
    {
        var artifacts = world.Fresh();
        using var child = new Child(world, artifacts);
        child.Wait();
        return artifacts;
    }

    /// <summary>The artifacts of a run that was killed where finished files and journals lie side by side.</summary>
    static string Interrupted(World world, Random random)
    {
        while (true)
        {
            var artifacts = world.Fresh();
            using var child = new Child(world, artifacts);
            child.WaitReady();
            Thread.Sleep((0.3 + 0.6 * random.NextDouble()) * world.Duration);
            child.Kill();
            var store = EvaluationStore.FolderIn(artifacts);
            if (Directory.Exists(store) && new EvaluationStore(store, long.MaxValue) is var left && left.Abandoned().Any(f => f.Length > 0) && left.Entries().Count > 3) return artifacts;
        }
    }

    static long Flip(string path, long bit)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        File.WriteAllBytes(path, bytes);
        return bit;
    }
}
