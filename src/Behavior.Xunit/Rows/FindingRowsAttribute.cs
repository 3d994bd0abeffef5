using Behavior.Findings;
using Behavior.Manifests;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (zoo, dataset): every benchmark that lists the measure, in a zoo that has every group needed.</summary>
/// <param name="measure">The measure.</param>
/// <param name="needs">Groups (<c>clip</c>) and contrasts (<c>vit &gt; convnext</c>) that must have members; none for any zoo.</param>
public sealed class FindingRowsAttribute(string measure, params string[] needs) : RowsAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo) =>
        from benchmark in manifest.Benchmarks
        where benchmark.Zoo == zoo && benchmark.Lists(measure) && needs.All(n => Contrast.IsMet(manifest, zoo, n))
        select new[] { zoo, benchmark.Name };

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) => Lacks.Needs(manifest, zoo, measure, needs);
}
