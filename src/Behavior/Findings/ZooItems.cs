using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Findings;

/// <summary>The groups and benchmarks of one zoo, as the manifest lists them; nothing is evaluated.</summary>
public class ZooItems(Manifest manifest, string name)
{
    /// <summary>The zoo's name.</summary>
    public string Name => name;

    /// <summary>The items.</summary>
    public Manifest Manifest => manifest;

    static readonly string[] s_paradigms = [Paradigms.Supervised, Paradigms.Clip];

    /// <summary>Its benchmarks that list a measure, in the manifest's order.</summary>
    public IReadOnlyList<BenchmarkItem> Benchmarks(string measure) => [.. manifest.Benchmarks.Where(b => b.Zoo == name && b.Lists(measure))];

    /// <summary>Its benchmarks in distribution: those that shifted ones name as their reference.</summary>
    public IReadOnlyList<BenchmarkItem> References =>
        [.. manifest.Benchmarks.Where(b => b.Zoo == name && manifest.Benchmarks.Any(shifted => shifted.Zoo == name && shifted.Reference == b.Name))];

    /// <summary>The shifted benchmarks of the paper's robustness table: without ImageNet-X and PUG, which have sections of their own.</summary>
    public IReadOnlyList<BenchmarkItem> Shifted =>
        [.. Benchmarks(MeasureNames.Robustness).Where(s => s.Role is not (Roles.X or Roles.Pug))];

    /// <summary>The checkpoints of a group.</summary>
    public IReadOnlyList<CheckpointItem> Models(string group) => ModelGroup.In(manifest, name, group).Checkpoints;

    /// <summary>Two groups, <c>vit sup &gt; convnext sup</c>.</summary>
    public Contrast Contrast(string groups)
    {
        var (larger, smaller) = Sides(groups);
        return Findings.Contrast.In(manifest, name, larger, smaller);
    }

    /// <summary>A contrast of architectures within each paradigm that has both: <c>vit &gt; convnext</c> gives <c>vit sup &gt; convnext sup</c>, <c>vit clip &gt; convnext clip</c>.</summary>
    public IEnumerable<string> InEachParadigm(string groups) => Within(groups, s_paradigms, (group, paradigm) => $"{group} {paradigm}");

    /// <summary>A contrast of paradigms within each architecture family that has both: <c>clip &gt; sup</c> gives <c>vit clip &gt; vit sup</c> and so on.</summary>
    public IEnumerable<string> InEachFamily(string groups) =>
        Within(groups, Models("all").Select(c => c.Family).Distinct(), (group, family) => $"{family} {group}");

    IEnumerable<string> Within(string groups, IEnumerable<string> values, Func<string, string, string> put)
    {
        var (larger, smaller) = Sides(groups);
        return values.Select(v => $"{put(larger, v)} > {put(smaller, v)}").Where(c => Contrast(c).Exists);
    }

    internal static (string Larger, string Smaller) Sides(string groups) => groups.Split(" > ") is [var larger, var smaller]
        ? (larger, smaller)
        : throw new ArgumentException($"'{groups}' is no contrast: write 'group > group'.", nameof(groups));
}
