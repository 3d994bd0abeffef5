using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Measures.Selection;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (zoo, use): every use whose property the zoo's benchmarks measure.</summary>
public sealed class UseRowsAttribute : RowsAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo) =>
        Use.All.Where(u => u.Applies(new ZooItems(manifest, zoo))).Select(u => new[] { zoo, u.Name });
}
