using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Measures.Selection;

namespace Behavior.Tests.Harness;

/// <summary>Rows (zoo, use): every use whose property the zoo's benchmarks measure.</summary>
public sealed class UseRowsAttribute : RowsAttribute
{
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo) =>
        Use.All.Where(u => u.Applies(new ZooSets(manifest, zoo))).Select(u => new[] { zoo, u.Name });
}
