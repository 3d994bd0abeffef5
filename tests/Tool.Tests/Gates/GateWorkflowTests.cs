using System.Text.RegularExpressions;
using Behavior.Tests.Common.Workflows;

namespace Behavior.Tool.Tests.Gates;

/// <summary>The gate of a pull request blocks a worse update: its workflows are run, step by step, on a copy of this repository where one is planted.</summary>
[Collection(BuiltCopyCollection.Name)]
public sealed partial class GateWorkflowTests(BuiltCopy copy)
{
    const string Model = "toy-convnext-sup", Row = $"Robustness.Top1_model={Model}_dataset=toy-val";

    const int MinutesAtMost = 20;

    [Fact]
    public async Task A_worse_update_is_blocked_and_the_pull_request_told_why()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "GitHub's runner of these workflows is Linux, with bash.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(MinutesAtMost));
        var clone = copy.Folder;
        var (main, head) = (await copy.Fresh(), await Plant());

        var gate = await Run("gate.yml", clone, copy["gate"], new Dictionary<string, string>
        {
            ["github.event.pull_request.base.sha"] = main, ["github.event.pull_request.number"] = "7",
        }, new Dictionary<string, string?> { ["FILTER"] = $"Model={Model}&Dataset=toy-val" }, limit.Token);

        Blocked(gate, clone);
        await Told(clone, copy["comment"], head, limit.Token);
    }

    static void Blocked((JobRun Job, IReadOnlyList<StepResult> Steps) gate, string clone)
    {
        var log = string.Join("\n", gate.Steps);
        Assert.True(Outcome(gate.Steps, "Build") == "success", log);
        Assert.True(Outcome(gate.Steps, "The suite") != "skipped", log); // green: its own row of the gate is not among the few, and a difference of another is the gate's to judge
        Assert.Contains($"accepted {Row}\n", Output(gate.Steps, "Take what was measured here for the candidate"));
        Assert.True(Outcome(gate.Steps, "Compare with the base") == "success", log);
        Assert.Matches($@"(?m)^::error file=snapshots/{Regex.Escape(Row)}\.verified\.json,line=\d+", Output(gate.Steps, "Compare with the base"));
        Assert.True(gate.Steps[^1] is { Outcome: "failure", ExitCode: 1 }, log);
        Assert.Contains("::error title=Do not merge", gate.Steps[^1].Output);
        Assert.Contains(Model, gate.Job.Summary);
        foreach (var kept in gate.Steps.Where(s => s.Step.Action == "actions/upload-artifact" && s.Outcome == "success").SelectMany(s => s.Step.With["path"].Split('\n')))
            Assert.True(kept.Contains('*', StringComparison.Ordinal) || Path.Exists(Path.Combine(clone, kept)), $"{kept} is to be kept and is not there.\n{log}");
    }

    /// <summary>The second workflow, from nothing but the two files that the first has handed over.</summary>
    static async Task Told(string clone, string scratch, string head, CancellationToken cancel)
    {
        var handedOver = Path.Combine(clone, "artifacts", "handed-over");
        Directory.CreateDirectory(handedOver);
        foreach (var file in (string[])["gate.json", "pull-request"]) File.Move(Path.Combine(clone, "artifacts", "gate", file), Path.Combine(handedOver, file));
        using var github = new FakeGitHub { Head = (head, "someone/fork") };

        var comment = await Run("gate-comment.yml", clone, scratch, new Dictionary<string, string>
        {
            ["github.token"] = "none", ["github.event.workflow_run.head_repository.full_name"] = "someone/fork", ["github.event.workflow_run.head_sha"] = head,
            ["github.event.workflow_run.id"] = "99",
        }, new Dictionary<string, string?> { ["GITHUB_API_URL"] = github.Url, ["GITHUB_REPOSITORY"] = "owner/name", ["no_proxy"] = "localhost" }, cancel);

        Assert.True(!comment.Job.Failed, string.Join("\n", comment.Steps));
        var (what, body) = Assert.Single(github.Written);
        Assert.Equal("POST /repos/owner/name/issues/7/comments", what);
        Assert.Contains(Model, body);
    }

    static async Task<(JobRun Job, IReadOnlyList<StepResult> Steps)> Run(
        string file, string clone, string scratch, Dictionary<string, string> values, Dictionary<string, string?> environment, CancellationToken cancel)
    {
        Directory.CreateDirectory(scratch);
        var run = new JobRun(Workflow.Named(file).Jobs.Single(), clone, scratch, values, RepositoryCopy.Environment.Concat(environment).ToDictionary(StringComparer.Ordinal));
        var steps = await run.All(cancel);
        foreach (var step in steps) TestContext.Current.TestOutputHelper?.WriteLine(step.ToString());
        return (run, steps);
    }

    static string Outcome(IReadOnlyList<StepResult> steps, string name) => steps.Single(s => s.Step.Name == name).Outcome;

    static string Output(IReadOnlyList<StepResult> steps, string name) => steps.Single(s => s.Step.Name == name).Output;

    /// <summary>Puts the update in the place of the checkpoint, with its hash, and leaves the snapshots as they are.</summary>
    async Task<string> Plant()
    {
        var (zoo, items) = (Path.Combine(copy.Folder, "zoo", "toy"), Path.Combine(copy.Folder, "Zoo.props"));
        var text = await File.ReadAllTextAsync(items);
        await File.WriteAllTextAsync(items, text.Replace(HashOf(Model, text), HashOf($"{Model}-worse", text), StringComparison.Ordinal));
        File.Copy(Path.Combine(zoo, $"{Model}-worse.safetensors"), Path.Combine(zoo, $"{Model}.safetensors"), overwrite: true);
        return await copy.Commit("an update");
    }

    static string HashOf(string checkpoint, string items) => Item().Matches(items).Single(m => m.Groups[1].Value == checkpoint).Groups[2].Value;

    [GeneratedRegex("""<Checkpoint Include="([^"]+)"[^>]*?Sha256="([0-9a-f]{64})""")]
    private static partial Regex Item();
}
