using System.Diagnostics;

namespace Behavior.Tests.Common.Workflows;

/// <summary>
/// Runs the texts of a job's steps in order, as GitHub's runner does: each in a bash of its own that stops at the first error, with the variables of the job and
/// of the step, and with files for what a step hands back. Actions are not run: what they would fetch is there, and what they would keep is looked at.
/// </summary>
/// <param name="job">The job.</param>
/// <param name="folder">The checkout.</param>
/// <param name="scratch">A folder for the runner's own files.</param>
/// <param name="values">What expressions in variables stand for.</param>
/// <param name="environment">Variables of this machine, which go before the job's; null takes one away.</param>
sealed class JobRun(Job job, string folder, string scratch, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string?> environment)
{
    readonly Dictionary<string, string> _outcomes = new(StringComparer.Ordinal);

    /// <summary>The job's summary so far.</summary>
    public string Summary => File.Exists(SummaryFile) ? File.ReadAllText(SummaryFile) : "";

    /// <summary>Whether a step failed, and with it the job.</summary>
    public bool Failed { get; private set; }

    string SummaryFile => Path.Combine(scratch, "summary.md");

    /// <summary>Runs all steps.</summary>
    public async Task<IReadOnlyList<StepResult>> All(CancellationToken cancel)
    {
        List<StepResult> results = [];
        foreach (var step in job.Steps)
        {
            var runs = Expressions.Holds(step.If, _outcomes, Failed);
            var result = !runs ? new StepResult(step, "skipped", "") : step.Run is null ? new(step, "success", "") : await Shell(step, cancel);
            if (step.Id is { } id) _outcomes[id] = result.Outcome;
            Failed |= result.Outcome == "failure";
            results.Add(result);
        }
        return results;
    }

    async Task<StepResult> Shell(Step step, CancellationToken cancel)
    {
        var script = Path.Combine(scratch, "step.sh");
        await File.WriteAllTextAsync(script, step.Run, cancel);
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Variables(step)) start.Environment[name] = value;
        foreach (var (name, value) in environment)
            if (value is null) start.Environment.Remove(name); else start.Environment[name] = value;

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
            await process.WaitForExitAsync(cancel);
            return new(step, process.ExitCode == 0 ? "success" : "failure", (await output + await errors).ReplaceLineEndings("\n"), process.ExitCode, watch.Elapsed);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    IEnumerable<(string Name, string Value)> Variables(Step step)
    {
        yield return ("CI", "true");
        yield return ("GITHUB_ACTIONS", "true");
        yield return ("GITHUB_WORKSPACE", folder);
        yield return ("GITHUB_STEP_SUMMARY", SummaryFile);
        yield return ("GITHUB_OUTPUT", Path.Combine(scratch, "output"));
        yield return ("RUNNER_TEMP", scratch);
        foreach (var (name, value) in job.Environment.Concat(step.Environment)) yield return (name, Expressions.Fill(value, values));
    }
}
