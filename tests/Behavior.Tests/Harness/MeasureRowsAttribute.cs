using Behavior.Manifests;

namespace Behavior.Tests.Harness;

/// <summary>Rows (model, dataset): every checkpoint of the zoo on every benchmark that lists the measure.</summary>
public sealed class MeasureRowsAttribute(string measure) : RowsAttribute
{
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo) =>
        manifest.Pairs(zoo, measure).Select(p => new[] { p.Checkpoint.Name, p.Benchmark.Name });
}
