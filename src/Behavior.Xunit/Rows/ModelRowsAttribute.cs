using Behavior.Findings;
using Behavior.Manifests;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (model): every checkpoint of the zoo that answers with classes.</summary>
public sealed class ModelRowsAttribute : RowsAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo) => ModelGroup.In(manifest, zoo, "all").Names.Select(n => new[] { n });

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) => $"No checkpoint of zoo '{zoo}' answers with classes.";
}
