using System.Globalization;
using System.Reflection;
using Behavior.Findings;
using Behavior.Snapshots;
using Behavior.Xunit.Rows;
using Behavior.Xunit.Runs;
using Xunit;
using Xunit.v3;

namespace Behavior.Xunit;

/// <summary>The theory row that runs now.</summary>
/// <param name="Method">Its theory.</param>
/// <param name="Name">Its name.</param>
sealed record CurrentRow(MethodInfo Method, RowName Name)
{
    static readonly AsyncLocal<CurrentRow?> s_instead = new();

    /// <summary>Number and title of its section.</summary>
    public string Section => Method.DeclaringType!.GetCustomAttribute<SectionAttribute>()?.Title ?? "";

    /// <summary>The row that xunit runs, or the one that a test has put in its place.</summary>
    public static CurrentRow Get() => s_instead.Value ?? Of((IXunitTest)TestContext.Current.Test!);

    /// <summary>Puts a row in the place of xunit's, for the caller and what it calls: tests call theories of zoos that no build has.</summary>
    public static void Put(MethodInfo method, IEnumerable<string> arguments) => s_instead.Value = new(method, SuiteRows.Name(method, arguments));

    /// <summary>Notes what it measured for the outcome of the run.</summary>
    public RowNote Note(Snapshot snapshot, Finding? finding)
    {
        var note = new RowNote(Name, Section, Method.GetCustomAttribute<HeadlineAttribute>()?.Heading ?? "", finding is null ? "" : Finding.Text(finding.Verdict))
        {
            Value = finding is null ? snapshot.Value : finding.Parts is [var only] && only.Effect.Estimate.IsDefined ? only.Effect.Estimate : null,
        };
        if (s_instead.Value is null) SuiteWatch.Current?.Note(TestContext.Current.Test!.UniqueID, note);
        return note;
    }

    static CurrentRow Of(IXunitTest test) =>
        new(test.TestMethod.Method, SuiteRows.Name(test.TestMethod.Method, test.TestMethodArguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "null")));
}
