using System.Reflection;
using Behavior.Findings;
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
        run.Results.Write(row.Name, snapshot, finding is null ? null : finding.WriteTo);
        var note = row.Note(snapshot, finding);
        try
        {
            run.Snapshots.Verify(row.Name.File, snapshot);
        }
        catch (SnapshotException failure)
        {
            note.Difference = failure;
            throw;
        }
    }
}
