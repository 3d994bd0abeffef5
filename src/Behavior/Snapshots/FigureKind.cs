namespace Behavior.Snapshots;

/// <summary>What a pinned number is, which decides how far another number format or device may move it.</summary>
public enum FigureKind
{
    /// <summary>A number that nothing may move: a sample count, a number of parameters.</summary>
    Exact,

    /// <summary>A share of samples, or a difference or area of such shares.</summary>
    Rate,

    /// <summary>A share of samples that a classifier answers right which was fitted to the features anew: another penalty may win its cross-validation.</summary>
    Fit,

    /// <summary>A number of samples that were decided one way.</summary>
    Count,

    /// <summary>A ratio of shares, or a temperature: it may lie well above 1.</summary>
    Ratio,

    /// <summary>How often something comes out when samples are drawn again: close races may end otherwise in another number format.</summary>
    Probability,

    /// <summary>A similarity of representations.</summary>
    Similarity,
}
