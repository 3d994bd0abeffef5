using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (model, dataset): every checkpoint of the zoo on every benchmark that lists the measure.</summary>
public sealed class MeasureRowsAttribute(string measure) : RowsAttribute
{
    /// <summary>Only the first benchmark of each group of tasks, for measures that cost a training.</summary>
    public bool FirstOfGroup { get; init; }

    /// <summary>Only benchmarks that name the one in distribution that they are compared with.</summary>
    public bool NeedsReference { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo)
    {
        var pairs = manifest.Pairs(zoo, measure).Where(p => !NeedsReference || p.Benchmark.Reference.Length > 0).ToList();
        var kept = FirstOfGroup ? FirstOfEachGroup(pairs.Select(p => p.Benchmark).Distinct()).ToList() : null;
        return pairs.Where(p => kept?.Contains(p.Benchmark) ?? true).Select(p => new[] { p.Checkpoint.Name, p.Benchmark.Name });
    }

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) => NeedsReference && manifest.Pairs(zoo, measure).Any()
        ? $"No benchmark of zoo '{zoo}' that lists the measure '{measure}' names a Reference."
        : Lacks.Measure(manifest, zoo, measure);

    /// <summary>The first task of each group.</summary>
    public static IEnumerable<BenchmarkItem> FirstOfEachGroup(IEnumerable<BenchmarkItem> tasks) => tasks.DistinctBy(t => t.Group);
}
