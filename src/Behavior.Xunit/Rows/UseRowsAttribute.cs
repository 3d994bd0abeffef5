using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Measures.Selection;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (zoo, use): every use whose property the zoo's benchmarks measure, where there are models to choose from.</summary>
public sealed class UseRowsAttribute : RowsAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo) => ModelGroup.In(manifest, zoo, "all").Names.Count < 2
        ? []
        : Use.All.Where(u => u.Applies(new ZooItems(manifest, zoo))).Select(u => new[] { zoo, u.Name });

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) => ModelGroup.In(manifest, zoo, "all").Names.Count < 2
        ? Lacks.Models(manifest, zoo)
        : $"No benchmark of zoo '{zoo}' measures what a use is about: {string.Join(", ", Use.All.Select(u => u.About.Name))}.";
}
