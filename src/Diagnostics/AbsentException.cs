namespace Behavior.Diagnostics;

/// <summary>
/// Weights or data that a user may or may not have are not there. A theory row that meets it is skipped with this message,
/// which names the command that gets them; everything else that goes wrong fails the row.
/// </summary>
public sealed class AbsentException(string code, string text) : BehaviorException(code, text)
{
    /// <summary>Between what is absent and how to get it: a run tells the second once for many rows.</summary>
    public const string ToGet = " To get them: ";
}
