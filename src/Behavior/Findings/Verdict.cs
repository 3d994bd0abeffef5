namespace Behavior.Findings;

/// <summary>What a zoo says about a claim.</summary>
public enum Verdict
{
    /// <summary>The interval of the effect lies on the claimed side.</summary>
    Holds,

    /// <summary>The interval lies on the other side.</summary>
    Refuted,

    /// <summary>The interval contains no effect: these samples cannot tell.</summary>
    Inconclusive,
}
