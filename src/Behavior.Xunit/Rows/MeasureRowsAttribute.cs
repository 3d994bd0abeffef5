using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (model, dataset): every checkpoint of the zoo on every benchmark that lists the measure.</summary>
public sealed class MeasureRowsAttribute(string measure) : RowsAttribute
{
    /// <summary>Only the first benchmark of each group of tasks, for measures that cost a training.</summary>
    public bool FirstOfGroup { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo)
    {
        var pairs = manifest.Pairs(zoo, measure).ToList();
        var kept = FirstOfGroup ? FirstOfEachGroup(pairs.Select(p => p.Benchmark).Distinct()).ToList() : null;
        return pairs.Where(p => kept?.Contains(p.Benchmark) ?? true).Select(p => new[] { p.Checkpoint.Name, p.Benchmark.Name });
    }

    /// <summary>The first task of each group.</summary>
    public static IEnumerable<BenchmarkItem> FirstOfEachGroup(IEnumerable<BenchmarkItem> tasks) => tasks.DistinctBy(t => t.Group);
}
