using System.Text;
using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Manifests.Items;
using Behavior.Measures;

namespace Behavior.Gate;

/// <summary>Samples that must never be lost again: listed in the file that <c>Sentinels</c> of a benchmark names, or annotated with <c>sentinel</c>.</summary>
static class Sentinels
{
    const string Annotation = "sentinel", Comment = "#";
    const int LongestId = 4_096;

    /// <summary>Sentinels that the baseline has right and the update has not.</summary>
    public static IEnumerable<LostSentinel> Lost(IReadOnlySet<string> ids, PairedViews views)
    {
        var (before, after) = (views.Baseline[0], views.Candidate[0]);
        bool[] was = Correctness.Marks(before).Right, now = Correctness.Marks(after).Right;
        for (var i = 0; i < before.Samples.Count; i++)
            if (ids.Contains(before.Samples[i].Id) && was[i] && !now[i])
                yield return new(before.Benchmark, before.Samples[i].Id, before.Classes[before.Labels[i]], after.Top1[i] >= 0 ? after.Classes[after.Top1[i]] : "");
    }

    /// <summary>The ids of a benchmark's sentinels.</summary>
    /// <exception cref="BehaviorException">BHV0445: the file cannot be read, or names samples that the benchmark does not have.</exception>
    public static IReadOnlySet<string> Of(BenchmarkItem benchmark, IReadOnlyList<Sample> samples)
    {
        var ids = samples.Where(s => s.Annotations.TryGetValue(Annotation, out var said) && said is not ("" or "0" or "false")).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        if (benchmark.Sentinels.Length == 0) return ids;
        var listed = Read(benchmark);
        List<string> unknown = [.. listed.Except(samples.Select(s => s.Id), StringComparer.Ordinal)];
        if (unknown.Count > 0)
            throw new BehaviorException("BHV0445", $"'{benchmark.Sentinels}' names {unknown.Count:N0} sample(s) that '{benchmark.Name}' does not have: "
                + $"{Suggest.List([.. unknown.Take(5)])}. Its ids are like '{samples[0].Id}'. Mend the file, which Sentinels in {benchmark.DefinedIn} names.");
        ids.UnionWith(listed);
        return ids;
    }

    static List<string> Read(BenchmarkItem benchmark)
    {
        try
        {
            using var stream = RegularFile.Open(benchmark.Sentinels, FileLimits.Text);
            return [.. TextLines.Read(stream, LongestId).Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith(Comment, StringComparison.Ordinal))];
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0445", $"The sentinels of '{benchmark.Name}' cannot be read: {failure.Message} "
                + $"Mend Sentinels=\"{benchmark.Sentinels}\" in {benchmark.DefinedIn}.", failure);
        }
    }
}
