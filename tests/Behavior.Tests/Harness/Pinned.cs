using System.Reflection;
using Behavior.Findings;
using Behavior.Snapshots;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Tests.Harness;

/// <summary>Pins what a theory row measured under the row's own name.</summary>
static class Pinned
{
    /// <summary>Pins the parts of the claim that stands on the row's theory.</summary>
    public static void Pin(this BehaviorRun run, params IEnumerable<FindingPart> parts)
    {
        List<FindingPart> all = [.. parts];
        Assert.SkipWhen(all.Count == 0, "The zoo has no set that this claim speaks of.");
        var method = ((IXunitTest)TestContext.Current.Test!).TestMethod.Method;
        var claim = method.GetCustomAttribute<ClaimAttribute>()!;
        var section = method.DeclaringType!.GetCustomAttribute<SectionAttribute>()!;
        run.Pin(new Finding(claim.Id, claim.Text, section.Title, all) { Found = claim.Paper }.ToSnapshot());
    }

    public static void Pin(this BehaviorRun run, Snapshot snapshot)
    {
        var name = NameOfThisRow();
        try
        {
            run.Results.Write(name, snapshot);
            run.Snapshots.Verify(name, snapshot);
        }
        catch (SnapshotException failure) when (File.Exists(failure.Received))
        {
            TestContext.Current.AddAttachment("received", File.ReadAllText(failure.Received), replaceExistingValue: true);
            throw;
        }
    }

    static string NameOfThisRow()
    {
        var test = (IXunitTest)TestContext.Current.Test!;
        var method = test.TestMethod;
        var arguments = method.Parameters.Zip(test.TestMethodArguments, (p, value) => (p.Name!, value));
        return SnapshotName.Of(method.TestClass.Class.Name, method.Method.Name, arguments);
    }
}
