using Behavior.Diagnostics;
using Behavior.Manifests.Items;

namespace Behavior.Manifests.Check;

/// <summary>Whether checkpoints and benchmarks meet: both have the zoo in use, and every benchmark's zoo has checkpoints.</summary>
static class ZooCheck
{
    /// <summary>What to say of the zoo in use where it has checkpoints and nothing to judge them on; null where all is well.</summary>
    public static ManifestProblem? WithoutBenchmarks(Manifest manifest)
    {
        var zoo = manifest.Zoo;
        if (manifest.Checkpoints.FirstOrDefault(c => c.Zoo == zoo) is not { } first || manifest.Benchmarks.Any(b => b.Zoo == zoo)) return null;
        var others = manifest.Benchmarks.Select(b => b.Zoo).Where(z => z.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        string[] sentences =
        [
            $"No benchmark has Zoo=\"{Shorten.To(zoo)}\", the zoo in use, so no row would run.",
            $"Zoos with benchmarks: {Suggest.List(others)}.", Suggest.DidYouMean(zoo, others),
            $"Write one, for example <Benchmark Include=\"my-val\" Zoo=\"{Shorten.To(zoo)}\" Kind=\"class-folders-zip\" Role=\"val\" Root=\"$(DataRoot)/my-val.zip\" Measures=\"accuracy;calibration\" />,",
            "or choose another zoo with -p:Zoo=NAME.",
        ];
        return new(first.DefinedIn, "BHV0027", string.Join(' ', sentences.Where(s => s.Length > 0)));
    }

    /// <summary>What to say of a benchmark whose zoo no checkpoint has; null where one has it, or the item names none.</summary>
    public static string? WithoutCheckpoints(BenchmarkItem item, Manifest manifest)
    {
        if (item.Zoo.Length == 0 || manifest.Zoos.Contains(item.Zoo)) return null;
        string[] sentences =
        [
            $"no checkpoint has Zoo=\"{Shorten.To(item.Zoo)}\", so nothing would ever run on it.", Suggest.DidYouMean(item.Zoo, manifest.Zoos),
            $"Zoos with checkpoints: {Suggest.List([.. manifest.Zoos.Order(StringComparer.Ordinal)])}. Write one of them, or give a checkpoint this zoo.",
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }
}
