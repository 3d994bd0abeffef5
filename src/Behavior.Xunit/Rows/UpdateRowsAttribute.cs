using Behavior.Baselines;
using Behavior.Manifests;

namespace Behavior.Xunit.Rows;

/// <summary>Rows (model): every checkpoint of the zoo of which something is pinned, or that has a baseline.</summary>
public sealed class UpdateRowsAttribute : RowsAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<string[]> Of(Manifest manifest, string zoo)
    {
        var (baselines, pinned) = (new BaselineFolder(manifest.Baseline), Names(manifest.Snapshots));
        return manifest.Checkpoints.Where(c => c.Zoo == zoo && (baselines.Has(c.Name) || pinned.Any(f => f.Contains($"_model={c.Name}_dataset=", StringComparison.Ordinal))))
            .Select(c => new[] { c.Name });
    }

    /// <inheritdoc/>
    public override string WhyNone(Manifest manifest, string zoo) =>
        $"Nothing is pinned of zoo '{zoo}', so there is no baseline that an update could be judged by. Accept its rows first ({manifest.Accept()}).";

    static IReadOnlyList<string> Names(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.verified.json").Select(f => Path.GetFileName(f))] : [];
}
