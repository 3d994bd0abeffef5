namespace Behavior.Manifests.Items;

/// <summary>What a row's verdict means for the update as a whole.</summary>
public enum GateTier
{
    /// <summary><c>critical</c>: the update merges only where it is shown that nothing above the margin is lost.</summary>
    Critical,

    /// <summary><c>supporting</c>: a loss that is shown to be above the margin blocks; what is not decided is told and blocks nothing.</summary>
    Supporting,

    /// <summary><c>advisory</c>: told, and blocks nothing.</summary>
    Advisory,
}
