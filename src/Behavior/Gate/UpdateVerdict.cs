namespace Behavior.Gate;

/// <summary>What the gate says of an update.</summary>
public enum UpdateVerdict
{
    /// <summary>It may merge.</summary>
    Merge,

    /// <summary>Nothing regressed that counts, and a critical row cannot be told: a person decides, or more samples do.</summary>
    Undecided,

    /// <summary>A critical or supporting row regressed, or a sentinel is lost.</summary>
    DoNotMerge,
}
