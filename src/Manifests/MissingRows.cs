namespace Behavior.Manifests;

/// <summary>What <c>-p:Missing=</c> may say of rows whose weights or data are not on the machine.</summary>
public static class MissingRows
{
    /// <summary>They are skipped with the reason, and so is the row that names them all: for a desktop.</summary>
    public const string Skip = "skip";

    /// <summary>They are skipped, and the row that names them all is red: for a build server, where a misspelt path must not pass.</summary>
    public const string Fail = "fail";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Skip, Fail];
}
