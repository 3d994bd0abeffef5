using Behavior.Baselines;
using Behavior.Snapshots;

namespace Behavior.Gate;

/// <summary>
/// Whether a checkpoint's baseline and its snapshots belong together. Each names the other's hash: a baseline that of the figures of every row, a snapshot that
/// of the answers that it was computed from. One that was changed, merged or removed without the other is noticed.
/// </summary>
public static class BaselineDrift
{
    /// <summary>Everything that does not belong together, in sentences; none where all does.</summary>
    public static IReadOnlyList<string> Of(Baseline baseline, SnapshotFolder snapshots) =>
    [
        .. baseline.Rows.Select(row => Problem(row, snapshots.Find(row.Name))).OfType<string>(),
        .. MetricRow.PinnedIn(snapshots).Where(r => r.Checkpoint == baseline.Checkpoint && baseline.Rows.All(b => b.Name != r.Name))
            .Where(r => snapshots.Find(r.Name) is { Answers.Length: > 0 }).Select(r => $"{r.Name} is pinned, and its baseline is not kept."),
    ];

    static string? Problem(BaselineRow row, PinnedSnapshot? pinned)
    {
        if (pinned is null) return $"{row.Name} has a baseline, and is not pinned.";
        if (pinned.FiguresHash != row.Figures) return $"{row.Name} pins other figures than those that its baseline was kept with.";
        return row.Answers.Count > 0 && pinned.Answers != row.AnswersHash ? $"{row.Name} was pinned for other answers than its baseline holds." : null;
    }
}
