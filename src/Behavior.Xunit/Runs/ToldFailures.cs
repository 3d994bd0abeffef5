using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Behavior.Diagnostics.Failures;
using Behavior.Snapshots;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Xunit.Runs;

/// <summary>
/// How a red row is told. An error with a code is its text alone: where it was thrown helps nobody who reads figures. What nobody foresaw becomes one line with a
/// code and a file to send, never a bare stack trace. Other failed assertions stay as they are. Main figures of sections and the first rows of a
/// cause show every number, the others a line each: an update makes hundreds red for one reason.
/// </summary>
public sealed partial class ToldFailures
{
    /// <summary>What xunit shows without the name of its type.</summary>
    const string OfAssertions = "Xunit.Sdk.";

    /// <summary>The type of a told failure.</summary>
    internal const string Told = OfAssertions + "XunitException";

    const int InFull = 3, InFullAtAll = 12;

    static readonly string[] s_wrappings = ["System.AggregateException", "System.Reflection.TargetInvocationException", "System.TypeInitializationException"];

    readonly ConcurrentDictionary<string, int> _told = new();
    int _inFull;

    /// <summary>Rewrites a failure.</summary>
    /// <param name="message">The failure.</param>
    /// <param name="difference">How the row differs from its snapshot, where that is why.</param>
    /// <param name="isMain">Whether it is the main figure of its section.</param>
    /// <returns>The whole message, whatever of it is shown.</returns>
    public string Tell(ITestFailed message, SnapshotException? difference = null, bool isMain = false)
    {
        var failed = (TestFailed)message; // xunit's own, whose texts can be replaced
        var at = First(failed);
        var (type, text) = (failed.ExceptionTypes[at] ?? "", failed.Messages[at]);
        if (type.StartsWith(OfAssertions, StringComparison.Ordinal) && !Coded().IsMatch(text)) return text;
        if (!Coded().IsMatch(text)) text = $"{FailureFile.Code}: {FailureFile.Line(type.Split('.')[^1], text, FailureFile.WriteTrace(Trace(failed), Environment.GetCommandLineArgs()))}";
        var shown = difference is null || IsInFull(difference.Cause, isMain) ? text : OneLine(difference);
        (failed.ExceptionTypes, failed.Messages, failed.StackTraces, failed.ExceptionParentIndices) = ([Told], [shown], [null], [-1]);
        return text;
    }

    /// <summary>A skipped row as a red one, where none may be skipped.</summary>
    internal static TestFailed Of(ITestSkipped skipped) => new()
    {
        AssemblyUniqueID = skipped.AssemblyUniqueID,
        TestCollectionUniqueID = skipped.TestCollectionUniqueID,
        TestClassUniqueID = skipped.TestClassUniqueID,
        TestMethodUniqueID = skipped.TestMethodUniqueID,
        TestCaseUniqueID = skipped.TestCaseUniqueID,
        TestUniqueID = skipped.TestUniqueID,
        Cause = FailureCause.Other,
        ExecutionTime = skipped.ExecutionTime,
        FinishTime = skipped.FinishTime,
        Output = skipped.Output,
        Warnings = skipped.Warnings,
        ExceptionTypes = [Told],
        Messages = [skipped.Reason],
        StackTraces = [null],
        ExceptionParentIndices = [-1],
    };

    bool IsInFull(string cause, bool isMain) => (_told.AddOrUpdate(cause, 1, (_, n) => n + 1) <= InFull || isMain) && Interlocked.Increment(ref _inFull) <= InFullAtAll;

    static string OneLine(SnapshotException difference) =>
        $"{difference.Code}: {(difference.Change.Length > 0 ? difference.Change + ", " : "")}{difference.Cause}. All figures: {Path.GetFileName(difference.Received)}";

    /// <summary>The first exception that is no mere wrapping of another one.</summary>
    static int First(TestFailed failed)
    {
        var at = 0;
        while (at + 1 < failed.ExceptionTypes.Length && s_wrappings.Contains(failed.ExceptionTypes[at])) at++;
        return at;
    }

    static string Trace(TestFailed failed) =>
        string.Join("\n\n", failed.ExceptionTypes.Select((type, i) => $"{type}: {failed.Messages[i]}\n{failed.StackTraces[i]}"));

    [GeneratedRegex(@"^BHV\d{4}: ")]
    private static partial Regex Coded();
}
