using Behavior.Findings;
using Behavior.Manifests;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (model, dataset): every checkpoint that controls for something, on every benchmark that others name as their reference.</summary>
public sealed class ControlRowsAttribute(string control) : RowsAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo)
    {
        var references = manifest.Benchmarks.Where(b => b.Zoo == zoo).Select(b => b.Reference).ToHashSet();
        return
            from benchmark in manifest.Benchmarks
            where benchmark.Zoo == zoo && references.Contains(benchmark.Name)
            from checkpoint in ModelGroup.In(manifest, zoo, "control:" + control).Names
            select new[] { checkpoint, benchmark.Name };
    }

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) => ModelGroup.In(manifest, zoo, "control:" + control).Exists
        ? $"No benchmark of zoo '{zoo}' is the Reference of another one."
        : $"No checkpoint of zoo '{zoo}' controls for '{control}'.";
}
