using Behavior.Diagnostics.Files;
using Behavior.Runs;

namespace Behavior.Xunit.Runs;

/// <summary>Where the end of a run is told: a file beside the suite's program, from which the test logger prints it, and the job's summary of a build server.</summary>
static class RunFiles
{
    /// <summary>The digest's file; <c>Behavior.TestLogger</c> knows it by this name.</summary>
    public const string Digest = "behavior.digest.txt";

    /// <summary>The environment variable in which GitHub Actions, and what follows it, gives the file of the job's summary.</summary>
    const string JobSummary = "GITHUB_STEP_SUMMARY";

    static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, Digest);

    /// <summary>Removes what an earlier run has left: a run that is cut off tells nothing.</summary>
    public static void Forget() => AtomicFile.TryDelete(Path);

    /// <summary>Writes what can be written; a run is not red for its digest.</summary>
    public static void Write(RunOutcome run, string digest)
    {
        Try(() => AtomicFile.Write(Path, digest + "\n"));
        Try(() => RunRecord.Write(RunRecord.FileIn(run.Manifest.Artifacts), run.Rows));
        if (Environment.GetEnvironmentVariable(JobSummary) is { Length: > 0 } summary) Try(() => File.AppendAllText(summary, RunSummary.Of(run, digest)));
    }

    static void Try(Action write)
    {
        try { write(); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { }
    }
}
