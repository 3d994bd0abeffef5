using Behavior.Manifests;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (model, other, dataset): every two checkpoints of the zoo on every benchmark that lists the measure.</summary>
public sealed class PairRowsAttribute(string measure) : RowsAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo)
    {
        var pairs = manifest.Pairs(zoo, measure).ToList();
        return
            from a in pairs.Index()
            from b in pairs.Skip(a.Index + 1)
            where b.Benchmark == a.Item.Benchmark
            select new[] { a.Item.Checkpoint.Name, b.Checkpoint.Name, b.Benchmark.Name };
    }

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) => manifest.Pairs(zoo, measure).Any() ? Lacks.Models(manifest, zoo) : Lacks.Measure(manifest, zoo, measure);
}
