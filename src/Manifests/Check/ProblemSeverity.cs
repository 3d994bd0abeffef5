namespace Behavior.Manifests.Check;

/// <summary>What follows from a problem.</summary>
public enum ProblemSeverity
{
    /// <summary>The suite cannot run as its items stand; the build fails.</summary>
    Error,

    /// <summary>It can, and hardly as it was meant; the build says so.</summary>
    Warning,
}
