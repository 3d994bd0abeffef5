using Behavior.Diagnostics;

namespace Behavior.Snapshots;

/// <summary>A row that does not equal its snapshot: BHV0601 unreadable, BHV0602 differs, BHV0603 not pinned yet.</summary>
public sealed class SnapshotException(string code, string text, string received, Exception? inner = null) : BehaviorException(code, text, inner)
{
    /// <summary>The file with what was measured.</summary>
    public string Received { get; } = received;

    /// <summary>Whether there is nothing to compare with yet.</summary>
    public bool IsNew => Code == NotPinned;

    /// <summary>Why figures may differ, in words: <c>other weights of toy-vit-sup</c>. Rows of one cause are told together.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The first figure that differs, in words: <c>value 0.967 to 0.936</c>; empty where there is none.</summary>
    public string Change { get; init; } = "";

    /// <summary>The checkpoints that it was pinned with and that are others now; empty where the figures differ by themselves.</summary>
    public IReadOnlyList<string> Updated { get; init; } = [];

    /// <summary>The same with more to say.</summary>
    public SnapshotException Saying(string more) => new(Code, $"{Text}\n{more}", Received, InnerException) { Cause = Cause, Change = Change, Updated = Updated };

    /// <summary>The code of a row that was never pinned.</summary>
    internal const string NotPinned = "BHV0603";
}
