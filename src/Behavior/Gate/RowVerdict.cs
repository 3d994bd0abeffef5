namespace Behavior.Gate;

/// <summary>What a row says of an update.</summary>
public enum RowVerdict
{
    /// <summary>A significant loss that may be as large as the margin or larger; or a part of the row lost so.</summary>
    Regressed,

    /// <summary>A significant loss that is smaller than the margin.</summary>
    SlightlyWorse,

    /// <summary>A significant gain.</summary>
    Improved,

    /// <summary>A significant difference of a figure that has no better side.</summary>
    Changed,

    /// <summary>No significant difference, and any that there is lies within the margin.</summary>
    Unchanged,

    /// <summary>Too few samples to say any of it.</summary>
    CannotTell,

    /// <summary>It could not be compared; the row says why.</summary>
    NotCompared,
}
