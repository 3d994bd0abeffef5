using Behavior.Findings;
using Behavior.Manifests;

namespace Behavior.Xunit.Rows;

/// <summary>What a zoo lacks for rows that it does not have, in sentences.</summary>
static class Lacks
{
    /// <summary>No benchmark lists the measure, or no model of the zoo gives it.</summary>
    public static string Measure(Manifest manifest, string zoo, string measure) => manifest.Benchmarks.Any(b => b.Zoo == zoo && b.Lists(measure))
        ? $"Zoo '{zoo}' has no checkpoint that the measure '{measure}' applies to."
        : $"No benchmark of zoo '{zoo}' lists the measure '{measure}'.";

    /// <summary>A measure, enough models, or a group that a claim speaks of.</summary>
    public static string Needs(Manifest manifest, string zoo, string measure, IEnumerable<string> needs)
    {
        if (!manifest.Benchmarks.Any(b => b.Zoo == zoo && b.Lists(measure))) return Measure(manifest, zoo, measure);
        return needs.FirstOrDefault(n => !Contrast.IsMet(manifest, zoo, n)) is { } need ? Group(zoo, need) : Measure(manifest, zoo, measure);
    }

    /// <summary>Models to compare.</summary>
    public static string Models(Manifest manifest, string zoo) =>
        $"It compares models, and zoo '{zoo}' has {(ModelGroup.In(manifest, zoo, "all").Names is [var one] ? $"one ({one})" : "none that answers with classes")}.";

    static string Group(string zoo, string need) => need.Split(" > ") is [var larger, var smaller]
        ? $"It compares {larger} with {smaller}, and zoo '{zoo}' has no such pair that is alike in all else."
        : $"It speaks of {need}, and zoo '{zoo}' has none.";
}
