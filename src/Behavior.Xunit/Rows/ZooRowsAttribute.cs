using Behavior.Findings;
using Behavior.Manifests;

namespace Behavior.Xunit.Rows;

/// <summary>One row (zoo), for claims over all sets of a measure together, where the zoo has every group needed and at least one such set.</summary>
/// <param name="measure">The measure.</param>
/// <param name="needs">Groups (<c>clip</c>) and contrasts (<c>vit &gt; convnext</c>) that must have members; none for any zoo.</param>
public sealed class ZooRowsAttribute(string measure, params string[] needs) : RowsAttribute
{
    /// <summary>Only where every checkpoint says how many samples it was trained on: a zoo of recipes, whose models saw the same pictures.</summary>
    public bool SameTraining { get; init; }

    /// <summary>Only where there are two models or more.</summary>
    public bool ComparesModels { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo) =>
        manifest.Benchmarks.Any(b => b.Zoo == zoo && b.Lists(measure)) && needs.All(n => Contrast.IsMet(manifest, zoo, n))
        && HasModels(manifest, zoo) && IsOfRecipes(manifest, zoo) ? [[zoo]] : [];

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) =>
        !HasModels(manifest, zoo) ? Lacks.Models(manifest, zoo)
        : needs.All(n => Contrast.IsMet(manifest, zoo, n)) && !IsOfRecipes(manifest, zoo) ? $"Not every checkpoint of zoo '{zoo}' says how many Samples it was trained on."
        : Lacks.Needs(manifest, zoo, measure, needs);

    bool HasModels(Manifest manifest, string zoo) => !ComparesModels || ModelGroup.In(manifest, zoo, "all").Names.Count > 1;

    bool IsOfRecipes(Manifest manifest, string zoo) => !SameTraining || ModelGroup.In(manifest, zoo, "all").Checkpoints.All(c => c.Samples is not null);
}
