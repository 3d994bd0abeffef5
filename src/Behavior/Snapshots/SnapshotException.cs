using Behavior.Diagnostics;

namespace Behavior.Snapshots;

/// <summary>A row that does not equal its snapshot: BHV0601 unreadable, BHV0602 differs, BHV0603 not pinned yet.</summary>
public sealed class SnapshotException(string code, string text, string received, Exception? inner = null) : BehaviorException(code, text, inner)
{
    /// <summary>The file with what was measured.</summary>
    public string Received { get; } = received;
}
