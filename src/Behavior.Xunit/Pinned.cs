using System.Globalization;
using System.Reflection;
using Behavior.Findings;
using Behavior.Snapshots;
using Xunit;
using Xunit.v3;

namespace Behavior.Xunit;

/// <summary>Pins what a theory row measured under the row's own name.</summary>
public static class Pinned
{
    /// <summary>Pins the parts of the claim that stands on the row's theory. A claim that has none is skipped, unless it once had some: then it is red.</summary>
    public static void Pin(this BehaviorRun run, params IEnumerable<FindingPart> parts)
    {
        List<FindingPart> all = [.. parts];
        var row = ThisRow();
        if (all.Count == 0 && run.Snapshots.IsPinned(row.File))
            Assert.Fail($"BHV0607: {row.File} is pinned, and the zoo has nothing left that this claim speaks of. Usual cause: "
                + $"a Role, Family or Paradigm that was changed or removed on an item. Put it back, or delete {row.File}.verified.json in {run.Snapshots.Path}.");
        Assert.SkipWhen(all.Count == 0, "The zoo has no benchmark that this claim speaks of.");
        var method = ((IXunitTest)TestContext.Current.Test!).TestMethod.Method;
        var claim = method.GetCustomAttribute<ClaimAttribute>()!;
        var section = method.DeclaringType!.GetCustomAttribute<SectionAttribute>()!;
        var finding = new Finding(claim.Id, claim.Text, section.Title, all) { Found = claim.Paper };
        Pin(run, row, finding.ToSnapshot(), finding);
    }

    /// <summary>Pins a metric.</summary>
    public static void Pin(this BehaviorRun run, Snapshot snapshot) => Pin(run, ThisRow(), snapshot, null);

    static void Pin(BehaviorRun run, RowName row, Snapshot snapshot, Finding? finding)
    {
        run.Results.Write(row, snapshot, finding is null ? null : finding.WriteTo);
        try
        {
            run.Snapshots.Verify(row.File, snapshot);
        }
        catch (SnapshotException failure) when (File.Exists(failure.Received))
        {
            TestContext.Current.AddAttachment("received", File.ReadAllText(failure.Received), replaceExistingValue: true);
            throw;
        }
    }

    static RowName ThisRow()
    {
        var test = (IXunitTest)TestContext.Current.Test!;
        var method = test.TestMethod;
        var arguments = method.Parameters.Zip(test.TestMethodArguments, (p, value) => KeyValuePair.Create(p.Name!, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null"));
        return new(method.TestClass.Class.Name, method.Method.Name, [.. arguments]);
    }
}
