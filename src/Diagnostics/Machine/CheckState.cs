namespace Behavior.Diagnostics.Machine;

/// <summary>The outcome of a check.</summary>
public enum CheckState
{
    /// <summary>As it must be.</summary>
    Ok,

    /// <summary>Something optional is not there; rows that need it are skipped.</summary>
    Absent,

    /// <summary>The suite can run, and hardly as it was meant.</summary>
    Warning,

    /// <summary>The suite cannot run as it is.</summary>
    Problem,
}
