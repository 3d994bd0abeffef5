using System.Collections.Concurrent;
using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Xunit.Runs;

/// <summary>
/// Watches a run: what becomes of every row, in which words a red one is told, and what is said at the end: a digest of one screen, beside the suite's program,
/// where the test logger prints it from, and in the job's summary of a build server that has one.
/// </summary>
/// <param name="inner">Receives every message.</param>
/// <param name="isJudged">Whether the row that judges the run is part of it; a filter by full names leaves it out.</param>
public sealed class SuiteWatch(IMessageSink inner, bool isJudged) : IMessageSink
{
    readonly ConcurrentDictionary<string, ITestStarting> _started = new();
    readonly ConcurrentDictionary<string, RowNote> _notes = new();
    readonly ConcurrentQueue<RowOutcome> _rows = new();
    readonly ConcurrentQueue<string> _warnings = new();
    readonly ToldFailures _told = new();
    readonly Stopwatch _watch = Stopwatch.StartNew();
    Manifest? _manifest;

    /// <summary>The watch over the suite that runs in this process; null where none does.</summary>
    public static SuiteWatch? Current { get; private set; }

    /// <summary>Makes it the <see cref="Current"/> one.</summary>
    public SuiteWatch Begin()
    {
        RunFiles.Forget();
        return Current = this;
    }

    /// <summary>Says what is under test.</summary>
    internal void Of(Manifest manifest) => _manifest ??= manifest;

    /// <summary>Notes what a row found out.</summary>
    internal void Note(string test, RowNote note) => _notes[test] = note;

    /// <summary>Notes what a user should know at the end of the run.</summary>
    internal void Warn(string line) => _warnings.Enqueue(line);

    /// <summary>What has become of the rows so far; null where no row has asked for the manifest.</summary>
    public RunOutcome? Outcome => _manifest is null ? null
        : new(_manifest, [.. _rows.OrderBy(r => r.Section, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal)]) { Took = _watch.Elapsed, Warnings = [.. _warnings.Distinct()] };

    /// <summary>Why the run may not pass although no row is red.</summary>
    public string? Unmeasured => Outcome?.Unmeasured(BuildServer.IsThis);

    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting starting: _started[starting.TestUniqueID] = starting; break;
            case TestFailed failed: Add(failed, RowState.Failed, Tell(failed, _notes.GetValueOrDefault(failed.TestUniqueID))); break;
            case ITestSkipped skipped:
                Add(skipped, IsMissing(skipped.Reason) ? RowState.Missing : RowState.DoesNotApply, skipped.Reason);
                if (!isJudged && IsMissing(skipped.Reason) && Outcome is { } run && run.MustBeWhole(BuildServer.IsThis)) message = ToldFailures.Of(skipped);
                break;
            case ITestPassed passed: Add(passed, RowState.Agrees, ""); break;
            case ITestAssemblyFinished: Finish(); break;
        }
        return inner.OnMessage(message);
    }

    string Tell(TestFailed failed, RowNote? note) => _told.Tell(failed, note?.Difference, note?.Headline.Length > 0);

    void Add(ITestMessage test, RowState state, string text)
    {
        var (starting, note) = (_started.GetValueOrDefault(test.TestUniqueID), _notes.GetValueOrDefault(test.TestUniqueID));
        var difference = note?.Difference;
        if (starting?.Traits.ContainsKey(JudgeAttribute.Trait) ?? false) return;
        _rows.Enqueue(new(Shown(starting?.TestDisplayName ?? ""), difference is null ? state : note!.IsJudgedByTheGate ? RowState.Changed : difference.IsNew ? RowState.New : RowState.Differs)
        {
            Section = note?.Section ?? "",
            File = note?.Row.File ?? "",
            Model = note?.Row.Parameter("model") ?? "",
            Text = text,
            Cause = difference?.Cause ?? text.Split('\n')[0].Split(AbsentException.ToGet)[0],
            Change = difference?.Change ?? "",
            Headline = note?.Headline ?? "",
            Value = note?.Value?.Value,
            Low = note?.Value?.Interval?.Low,
            High = note?.Value?.Interval?.High,
            N = note?.Value?.N,
            Verdict = note?.Verdict ?? "",
        });
    }

    void Finish()
    {
        if (Outcome is { } outcome) RunFiles.Write(outcome, RunDigest.Of(outcome));
    }

    /// <summary>Reasons with a code say what is absent; those without, that there is nothing to measure. A source that gives less than a row needs is no absence.</summary>
    static bool IsMissing(string reason) => reason.StartsWith("BHV", StringComparison.Ordinal) && !reason.StartsWith("BHV0406", StringComparison.Ordinal);

    /// <summary>Without the namespace.</summary>
    static string Shown(string name)
    {
        var end = name.IndexOf('(');
        var head = end < 0 ? name : name[..end];
        return string.Join('.', head.Split('.')[^Math.Min(2, head.Split('.').Length)..]) + (end < 0 ? "" : name[end..]);
    }
}
