namespace Behavior.Doctor;

/// <summary>The outcome of a check.</summary>
public enum DiagnosisState
{
    /// <summary>As it must be.</summary>
    Well,

    /// <summary>Something optional is not there; rows that need it are skipped.</summary>
    Absent,

    /// <summary>The suite cannot run as it is.</summary>
    Ill,
}
