using System.Reflection;
using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Findings;
using Behavior.Gate;
using Behavior.Manifests;
using Behavior.Snapshots;
using Behavior.Xunit.Runs;
using Xunit;

namespace Behavior.Xunit;

/// <summary>Pins what a theory row measured under the row's own name.</summary>
public static class Pinned
{
    /// <summary>Pins the parts of the claim that stands on the row's theory. A claim that has none is skipped, unless it once had some: then it is red.</summary>
    public static void Pin(this BehaviorRun run, params IEnumerable<FindingPart> parts)
    {
        List<FindingPart> all = [.. parts];
        var row = CurrentRow.Get();
        if (all.Count == 0 && run.Snapshots.IsPinned(row.Name.File))
            Assert.Fail($"BHV0607: {row.Name.File} is pinned, and the zoo has nothing left that this claim speaks of. Usual cause: "
                + $"a Role, Family or Paradigm that was changed or removed on an item. Put it back, or delete {row.Name.File}.verified.json in {run.Snapshots.Path}.");
        Assert.SkipWhen(all.Count == 0, $"Zoo '{run.Manifest.Zoo}' has no benchmark of the role that this claim speaks of.");
        var claim = row.Method.GetCustomAttribute<ClaimAttribute>()!;
        var finding = new Finding(claim.Id, claim.Text, row.Section, all) { Found = claim.Paper };
        Pin(run, row, finding.ToSnapshot(), finding);
    }

    /// <summary>Pins a metric.</summary>
    public static void Pin(this BehaviorRun run, Snapshot snapshot) => Pin(run, CurrentRow.Get(), snapshot, null);

    static void Pin(BehaviorRun run, CurrentRow row, Snapshot snapshot, Finding? finding)
    {
        if (finding is null) NameAnswers(run, row.Name, snapshot);
        run.Results.Write(row.Name, snapshot, finding is null ? null : finding.WriteTo);
        var note = row.Note(snapshot, finding);
        try
        {
            run.Snapshots.Verify(row.Name.File, snapshot);
        }
        catch (SnapshotException failure)
        {
            var told = Compared(run, row.Name, failure);
            (note.Difference, note.IsJudgedByTheGate) = (told, IsJudgedByTheGate(run, failure));
            if (!note.IsJudgedByTheGate) throw told;
            TestContext.Current.TestOutputHelper?.WriteLine(told.Text);
        }
    }

    /// <summary>The answers of single samples behind a metric row: its baseline is found by them.</summary>
    static void NameAnswers(BehaviorRun run, RowName row, Snapshot snapshot)
    {
        if (row.Parameters is not [{ Key: "model", Value: var model }, { Key: "dataset", Value: var set }]) return;
        if (RowAnswers.Of(run.Evaluations, snapshot.Metric, model, set) is { } answers)
            snapshot.With([new(InputKind.Answers, $"{model} on {set}", BaselineRow.HashOf([.. answers.Select(a => a.Hash)]))]);
    }

    /// <summary>The difference with what the baseline says of it: how much, how sure, and how many answers were lost and won.</summary>
    static SnapshotException Compared(BehaviorRun run, RowName row, SnapshotException failure)
    {
        if (failure.Updated.Count == 0 || row.Parameter("model") is not { Length: > 0 } model || !failure.Updated.Contains(model)) return failure;
        try { return run.Gate.Compare(model, row.File) is { } change ? failure.Saying($"Compared sample by sample: {RowWords.Sentence(change)}") : failure; }
        catch (BehaviorException) { return failure; } // the gate's row says what is wrong with the baseline
    }

    /// <summary>Whether all that differs is updates that the gate judges.</summary>
    static bool IsJudgedByTheGate(BehaviorRun run, SnapshotException failure) =>
        run.Manifest.Gate == GateModes.Significant && failure.Updated.Count > 0 && failure.Updated.All(run.Gate.Has);
}
