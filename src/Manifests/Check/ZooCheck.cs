using Behavior.Diagnostics;
using Behavior.Manifests.Items;

namespace Behavior.Manifests.Check;

/// <summary>Whether checkpoints and benchmarks meet: both have the zoo in use, and every benchmark's zoo has checkpoints.</summary>
static class ZooCheck
{
    /// <summary>All that is wrong with the zoos.</summary>
    public static IEnumerable<ManifestProblem> Run(Manifest manifest)
    {
        foreach (var item in manifest.Benchmarks.Where(b => b.Zoo.Length > 0 && !manifest.Zoos.Contains(b.Zoo))) yield return new(item.DefinedIn, "BHV0030", WithoutCheckpoints(item, manifest));
        if (manifest.Checkpoints.FirstOrDefault(c => c.Zoo == manifest.Zoo) is not { } first) yield return new("Zoo.props", "BHV0013", manifest.UnknownZoo(manifest.Zoo));
        else if (manifest.Benchmarks.All(b => b.Zoo != manifest.Zoo)) yield return new(first.DefinedIn, "BHV0027", WithoutBenchmarks(manifest));
    }

    /// <summary>What to say of the zoo in use where it has checkpoints and nothing to judge them on.</summary>
    static string WithoutBenchmarks(Manifest manifest)
    {
        var zoo = Shorten.To(manifest.Zoo);
        var others = manifest.Benchmarks.Select(b => b.Zoo).Where(z => z.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        return Joined($"No benchmark has Zoo=\"{zoo}\", the zoo in use, so no row would run. Zoos with benchmarks: {Suggest.List(others)}.", Suggest.DidYouMean(manifest.Zoo, others),
            $"Write one, for example <Benchmark Include=\"my-val\" Zoo=\"{zoo}\" Kind=\"class-folders\" Role=\"val\" Root=\"$(DataRoot)/my-val\" Measures=\"accuracy;calibration\" />, "
            + "or choose another zoo with -p:Zoo=NAME.");
    }

    /// <summary>What to say of a benchmark whose zoo no checkpoint has.</summary>
    static string WithoutCheckpoints(BenchmarkItem item, Manifest manifest) => Joined(
        $"Benchmark '{Shorten.To(item.Name)}': no checkpoint has Zoo=\"{Shorten.To(item.Zoo)}\", so nothing would ever run on it.", Suggest.DidYouMean(item.Zoo, manifest.Zoos),
        $"Zoos with checkpoints: {Suggest.List([.. manifest.Zoos.Order(StringComparer.Ordinal)])}. Write one of them, or give a checkpoint this zoo.");

    static string Joined(params string[] sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));
}
