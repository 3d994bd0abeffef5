using Behavior.Comparison;
using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Gate;

/// <summary>A row of an update with what the gate says of it.</summary>
/// <param name="Change">What changed.</param>
/// <param name="Rule">Its tier and margins.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record JudgedRow(RowChange Change, RowRule Rule, RowVerdict Verdict)
{
    /// <summary>Its p after Holm over all rows of the update; null where it has none.</summary>
    public double? PAdjusted { get; init; }

    /// <summary>Its parts that regressed, the surest first; they make the row regressed.</summary>
    public IReadOnlyList<SliceLoss> LostSlices { get; init; } = [];

    /// <summary>How many samples would settle it with 80 % power, where it cannot be told; null where no number is known.</summary>
    public int? Needed => Asked?.Value;

    /// <summary>Computes <see cref="Needed"/> when somebody asks: exact power is a long sum.</summary>
    internal Lazy<int?>? Asked { get; init; }

    /// <summary>Whether the update is blocked by it.</summary>
    public bool Blocks => Verdict == RowVerdict.Regressed && Rule.Tier != GateTier.Advisory;

    /// <summary>Whether nobody can say, and it matters.</summary>
    public bool LeavesOpen => Rule.Tier == GateTier.Critical && (Verdict is RowVerdict.CannotTell or RowVerdict.NotCompared);
}
