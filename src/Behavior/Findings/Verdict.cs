namespace Behavior.Findings;

/// <summary>What a zoo says about a claim.</summary>
public enum Verdict
{
    /// <summary>The interval of the effect lies on the claimed side, of every part's effect.</summary>
    Holds,

    /// <summary>A part's effect lies on the other side, also after allowing for the number of parts.</summary>
    Refuted,

    /// <summary>Neither: these samples cannot tell.</summary>
    Inconclusive,

    /// <summary>There is nothing to judge: too few units, or no figure.</summary>
    None,
}
