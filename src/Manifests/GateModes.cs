namespace Behavior.Manifests;

/// <summary>What <c>-p:Gate=</c> may say of a row that differs from its snapshot.</summary>
public static class GateModes
{
    /// <summary>It is red, whatever the size of the difference: every change is looked at and accepted.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>It is red only where the gate's rules block the update: for a build server that judges updates.</summary>
    public const string Significant = "significant";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Snapshot, Significant];
}
