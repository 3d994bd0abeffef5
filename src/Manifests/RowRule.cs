using Behavior.Manifests.Items;

namespace Behavior.Manifests;

/// <summary>What the gate's rules say of one row.</summary>
/// <param name="Tier">What a loss above the margin means.</param>
/// <param name="Margin">The largest loss of its figure that is accepted, above 0.</param>
/// <param name="SliceMargin">The same for one class, factor or corruption within it.</param>
public sealed record RowRule(GateTier Tier, double Margin, double SliceMargin)
{
    /// <summary>The rule that the tier is from; empty for the built-in one.</summary>
    public string TierFrom { get; init; } = "";

    /// <summary>The rule that the margin is from; empty for the built-in one.</summary>
    public string MarginFrom { get; init; } = "";

    /// <summary>The rule that the margin of slices is from; empty for the built-in one.</summary>
    public string SliceMarginFrom { get; init; } = "";
}
