using System.Globalization;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace Behavior.TestLogger;

/// <summary>
/// The end of a test program's run. Of a suite it prints the red rows in order and then the digest that the suite has left beside its program, in a terminal, a pipe and a log alike.
/// Every project leaves its counts, from which a run of all projects names at its end those that were red. vstest finds it by the name of its assembly, tests/test.runsettings asks for it.
/// </summary>
[FriendlyName("behavior"), ExtensionUri("logger://behavior")]
public sealed class SuiteLogger : ITestLogger
{
    /// <summary>What a suite has beside its program.</summary>
    const string Manifest = "behavior.manifest.json";

    /// <summary>The digest's file; the suite knows it by this name.</summary>
    const string Digest = "behavior.digest.txt";

    /// <summary>The counts' file; Directory.Solution.targets knows it by this name.</summary>
    const string Counts = "behavior.counts.txt";

    readonly List<TestResult> _red = [];
    string _folder = "", _name = "";

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, string testRunDirectory)
    {
        events.TestRunStart += (_, e) => Begin(e.TestRunCriteria.Sources?.FirstOrDefault());
        events.TestResult += (_, e) => Add(e.Result);
        events.TestRunComplete += (_, e) => End(e);
    }

    void Begin(string? program)
    {
        if (program is null) return;
        (_folder, _name) = (Path.GetDirectoryName(Path.GetFullPath(program))!, Path.GetFileNameWithoutExtension(program));
        Try(() =>
        {
            File.Delete(Path.Combine(_folder, Digest));
            File.Delete(Path.Combine(_folder, Counts));
        });
    }

    void Add(TestResult result)
    {
        if (result.Outcome == TestOutcome.Failed) _red.Add(result);
    }

    void End(TestRunCompleteEventArgs run)
    {
        if (_folder.Length == 0) return;
        Try(() => File.WriteAllText(Path.Combine(_folder, Counts), InWords(run)));
        if (!File.Exists(Path.Combine(_folder, Manifest))) return; // the console's logger has told everything
        foreach (var same in _red.OrderBy(Name, StringComparer.Ordinal).GroupBy(r => r.ErrorMessage)) Print(same.First(), same.Count() - 1);
        Try(() =>
        {
            if (File.Exists(Path.Combine(_folder, Digest))) Console.Out.WriteLine($"\n{File.ReadAllText(Path.Combine(_folder, Digest)).TrimEnd()}");
        });
    }

    string InWords(TestRunCompleteEventArgs run)
    {
        long Count(TestOutcome outcome) => run.TestRunStatistics?.Stats?.TryGetValue(outcome, out var count) ?? false ? count : 0;
        var ending = run.IsAborted || run.IsCanceled || run.Error is not null ? ", ended early" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{_name}: {Count(TestOutcome.Failed)} failed, {Count(TestOutcome.Passed)} passed, {Count(TestOutcome.Skipped)} skipped{ending}\n");
    }

    /// <summary>Prints a red row; what is wrong with a whole run is said once, not for each of its rows.</summary>
    static void Print(TestResult red, int further)
    {
        Console.Out.WriteLine();
        if (!Console.IsOutputRedirected) Console.ForegroundColor = ConsoleColor.Red;
        Console.Out.Write("RED ");
        if (!Console.IsOutputRedirected) Console.ResetColor();
        Console.Out.WriteLine(Name(red) + (further > 0 ? $" and {further} more" : ""));
        Console.Out.WriteLine(red.ErrorMessage?.Trim());
        if (!string.IsNullOrWhiteSpace(red.ErrorStackTrace)) Console.Out.WriteLine(red.ErrorStackTrace.TrimEnd());
    }

    static string Name(TestResult result) => result.DisplayName ?? result.TestCase.DisplayName;

    static void Try(Action act)
    {
        try { act(); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { } // tests are not red for what is told of them
    }
}
