using Behavior.Manifests.Items;

namespace Behavior.Manifests;

/// <summary>
/// The gate's rules as they apply: special beats general. A rule that names a checkpoint is above one that names a dataset, that above one that
/// names a role, and that above one that names a theory; of two that are equally special the later one counts. Each key is taken from the most special rule that sets it.
/// </summary>
/// <remarks>Immutable, and safe from many threads.</remarks>
public sealed class GateRules
{
    /// <summary>The tier of a row that no rule speaks of.</summary>
    public const GateTier DefaultTier = GateTier.Supporting;

    /// <summary>Its margin: one point.</summary>
    public const double DefaultMargin = 0.01;

    /// <summary>Its margin for one class, factor or corruption: five points.</summary>
    public const double DefaultSliceMargin = 0.05;

    /// <summary>The error rate of an update that no rule speaks of.</summary>
    public const double DefaultAlpha = 0.05;

    /// <summary>The anchor that says that there is none.</summary>
    public const string NoAnchor = "none";

    readonly IReadOnlyList<GateRuleItem> _mostSpecialFirst;

    readonly Dictionary<string, string> _roles;

    GateRules(IEnumerable<GateRuleItem> rules, Dictionary<string, string> roles) => (_mostSpecialFirst, _roles) = ([.. rules.Reverse().OrderByDescending(r => r.Rank)], roles);

    /// <summary>The rules of a manifest.</summary>
    public static GateRules Of(Manifest manifest) => new(manifest.GateRules, manifest.Benchmarks.DistinctBy(b => b.Name).ToDictionary(b => b.Name, b => b.Role));

    /// <summary>What they say of one row.</summary>
    /// <param name="theory">The theory, as <c>Class.Method</c>.</param>
    /// <param name="dataset">The benchmark's name; empty for a row that has none.</param>
    /// <param name="checkpoint">The checkpoint's name.</param>
    public RowRule For(string theory, string dataset, string checkpoint)
    {
        var role = _roles.GetValueOrDefault(dataset, "");
        List<GateRuleItem> rules = [.. _mostSpecialFirst.Where(r => r.HasCheckpoint(checkpoint) && r.HasDataset(dataset) && r.HasRole(role) && r.HasTheory(theory))];
        var (tier, margin, slice) = (rules.Find(r => r.Tier is not null), rules.Find(r => r.Margin is not null), rules.Find(r => r.SliceMargin is not null));
        return new(tier?.Tier ?? DefaultTier, margin?.Margin ?? DefaultMargin, slice?.SliceMargin ?? DefaultSliceMargin)
        {
            TierFrom = tier?.Name ?? "", MarginFrom = margin?.Name ?? "", SliceMarginFrom = slice?.Name ?? "",
        };
    }

    /// <summary>The error rate over all rows of one checkpoint's update, above 0 and at most 0.5.</summary>
    public double Alpha(string checkpoint) => About(checkpoint).FirstOrDefault(r => r.Alpha is not null)?.Alpha ?? DefaultAlpha;

    /// <summary>
    /// What updates of a checkpoint are compared with beside its baseline, as it was written: a git tag or revision, a folder (a relative one counts from
    /// <see cref="Manifest.StartedIn"/>), or <see cref="NoAnchor"/>; empty for the last release.
    /// </summary>
    public string Anchor(string checkpoint) => About(checkpoint).FirstOrDefault(r => r.Anchor.Length > 0)?.Anchor ?? "";

    IEnumerable<GateRuleItem> About(string checkpoint) => _mostSpecialFirst.Where(r => r.IsAboutUpdates && r.HasCheckpoint(checkpoint));
}
