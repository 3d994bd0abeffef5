using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Manifests;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;
using Behavior.Snapshots;

namespace Behavior.Gate;

/// <summary>Compares two sides that a person names: every checkpoint that both have, or one.</summary>
/// <param name="manifest">What is under test.</param>
/// <param name="report">Receives progress lines.</param>
/// <param name="cancel">Stops evaluations.</param>
/// <param name="catalogue">What the items may name; the engine's own and the manifest's extensions unless given.</param>
public sealed class GateDiff(Manifest manifest, Action<string>? report = null, CancellationToken cancel = default, Catalogue? catalogue = null)
{
    /// <summary>Compares.</summary>
    /// <param name="baseline">The one side.</param>
    /// <param name="candidate">The other.</param>
    /// <exception cref="BehaviorException">BHV0446: a side is nothing that is known. BHV0450: nothing can be compared.</exception>
    public IReadOnlyList<Update> Compare(string baseline, string candidate)
    {
        var (before, after) = (GateSide.Of(manifest, baseline, mayBeWeights: false), GateSide.Of(manifest, candidate, mayBeWeights: true));
        using var current = Open(manifest);
        using var standing = after.Weights is null ? null : Open(Standing(before, after.Weights));
        List<Update> updates = [.. Checkpoints(before, after).Select(c => Compare(current, standing ?? current, before, after, c)).OfType<Update>()];
        return updates.Count > 0 ? updates : throw new BehaviorException("BHV0450", $"'{baseline}' and '{candidate}' have no row in common that could be compared. "
            + $"Usual causes: a checkpoint without a baseline ({manifest.MakeBaselines()}), or one that was renamed. On the left: {Names(before)}. On the right: {Names(after)}.");
    }

    Update? Compare(Evaluations current, Evaluations standing, GateSide before, GateSide after, CheckpointItem checkpoint)
    {
        if (before.For(current, checkpoint) is not { } left || after.For(standing, checkpoint) is not { } right) return null;
        var rows = Rows(left, checkpoint);
        return rows.Count == 0 ? null : new UpdateComparison(current).Compare(checkpoint, rows, left, right);
    }

    /// <summary>The checkpoints that are compared: the one that a side names, else those that both places have.</summary>
    IEnumerable<CheckpointItem> Checkpoints(GateSide before, GateSide after)
    {
        if (before.Checkpoint is { } left) return [left];
        if (after.Checkpoint is { } right) return [right];
        var known = before.Place!.Checkpoints.Where(c => after.Place is null || after.Place.Checkpoints.Contains(c)).ToHashSet(StringComparer.Ordinal);
        return manifest.Checkpoints.Where(c => known.Contains(c.Name));
    }

    /// <summary>The rows of the left side: those of its baseline; of a checkpoint that is evaluated, those that are pinned of it.</summary>
    IReadOnlyList<BaselineRow> Rows(IAnswerSide left, CheckpointItem checkpoint)
    {
        if (left is BaselineSide kept) return kept.Baseline.Rows;
        var snapshots = new SnapshotFolder(manifest.Snapshots);
        return [.. MetricRow.PinnedIn(snapshots).Where(r => r.Checkpoint == checkpoint.Name).Select(r => (Row: r, Snapshot: snapshots.Find(r.Name)))
            .Where(r => r.Snapshot is not null && ComparedMetrics.Find(r.Snapshot.Metric) is not null && manifest.Benchmarks.Any(b => b.Name == r.Row.Dataset))
            .Select(r => new BaselineRow(r.Row.Name, r.Snapshot!.Metric, r.Row.Dataset, r.Snapshot.FiguresHash))];
    }

    Evaluations Open(Manifest under) => new(under, catalogue ?? ModelSources.Catalogue(under), EvaluationStore.Of(under)) { Report = report, Cancel = cancel };

    /// <summary>The items with a file of weights in the place of the checkpoint on the left.</summary>
    Manifest Standing(GateSide before, string file)
    {
        var replaced = before.Checkpoint ?? throw new BehaviorException("BHV0450", $"A file stands in for a checkpoint, and '{before.Text}' names none. "
            + "Write the checkpoint's name on the left.");
        return manifest with { Checkpoints = [.. manifest.Checkpoints.Select(c => c == replaced ? StandIn.Of(c, file) : c)] };
    }

    string Names(GateSide side) => side.Checkpoint?.Name ?? (side.Weights is not null ? side.Text : Suggest.List([.. side.Place!.Checkpoints]));
}
