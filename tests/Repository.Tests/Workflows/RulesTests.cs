using Behavior.Tests.Common.Workflows;

namespace Behavior.Repository.Tests.Workflows;

/// <summary>The workflows keep to their rules, and each rule can be broken.</summary>
public class RulesTests
{
    public static TheoryData<string> Files => [.. Workflow.All.Select(w => w.File)];

    /// <summary>A rule, a workflow, a text in it, and what stands there when somebody has not thought of the rule.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "starts in a known way", "gate.yml", "  pull_request:\n    paths:", "  pull_request_target:\n    paths:" },
        { "actions are pinned", "ci.yml", "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "actions/checkout@v6" },
        { "actions are pinned", "ci.yml", "83dd # v6.0.2", "83dd" },
        { "actions are pinned", "gpu.yml", "    runs-on: [self-hosted, linux, x64, gpu]", "    uses: someone/else/.github/workflows/gpu.yml@main\n    runs-on: x" },
        { "may read only", "gate.yml", "permissions:\n  contents: read\n", "" },
        { "may read only", "gate.yml", "permissions:\n  contents: read\n", "permissions: write-all\n" },
        { "may read only", "gate-comment.yml", "permissions:\n  contents: read\n", "permissions:\n  contents: read\n  pull-requests: write\n" },
        { "only the comment is written", "gate.yml", "    timeout-minutes: 60\n", "    timeout-minutes: 60\n    permissions:\n      pull-requests: write\n" },
        { "only the comment is written", "gate-comment.yml", "      contents: read\n", "      contents: write\n" },
        { "only the comment is written", "gate-comment.yml", "  workflow_run:\n    workflows: [gate]\n    types: [completed]\n", "  pull_request:\n" },
        { "who may write runs the default branch", "gate-comment.yml", "ref: ${{ github.event.repository.default_branch }}", "ref: ${{ github.event.workflow_run.head_sha }}" },
        { "who may write runs the default branch", "gate-comment.yml", "          ref: ${{ github.event.repository.default_branch }}\n", "" },
        { "who may write runs the default branch", "gate-comment.yml", "ref: $", "repository: someone/else\n          ref: $" },
        { "who may write runs the default branch", "gate-comment.yml", "actions/cache/restore@", "actions/cache@" },
        { "no secrets", "gate.yml", "FILTER: \"\"", "FILTER: ${{ secrets.TOKEN }}" },
        { "no expression in a command", "gate.yml", "echo \"${PULL_REQUEST:-0}\"", "echo \"${{ github.event.pull_request.title }}\"" },
        { "no expression in a command", "gate.yml", "\"${BASE:-origin/main}\"", "${{ github.head_ref }}" },
        { "a job ends", "ci.yml", "    timeout-minutes: 90\n", "" },
        { "runs take turns", "ci.yml", "concurrency:\n", "concurrence:\n" },
        { "one shell", "ci.yml", "shell: bash", "shell: pwsh" },
        { "checkouts are whole and keep no token", "ci.yml", "persist-credentials: false", "persist-credentials: true" },
        { "checkouts are whole and keep no token", "gate.yml", "          lfs: true\n", "" },
        { "checkouts are whole and keep no token", "gate.yml", "fetch-depth: 0", "fetch-depth: 1" },
        { "own machines start by hand", "gpu.yml", "  workflow_dispatch:\n", "  pull_request:\n  workflow_dispatch:\n" },
        { "files exist", "gate.yml", "tests/Behavior.Tests -t:Report", "tests/Behaviour.Tests -t:Report" },
        { "files exist", "ci.yml", "scripts/coverage.py", "scripts/covered.py" },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_workflow_keeps_to_the_rules(string file) => Assert.Empty(Rules.Broken(Workflow.Named(file)));

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_is_noticed(string rule, string file, string text, string instead)
    {
        var whole = Workflow.Named(file).Text;
        Assert.Contains(text, whole);

        var broken = Rules.Broken(Workflow.Read(file, whole.Replace(text, instead, StringComparison.Ordinal)));

        Assert.Contains(broken, b => b.StartsWith($"{file}: {rule}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_fault() => Assert.Equal(Rules.All.Keys.Order(StringComparer.Ordinal), Faults.Select(f => f.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void An_action_has_one_commit_everywhere() => Assert.All(
        Workflow.All.SelectMany(w => w.Jobs).SelectMany(j => j.Steps).Select(s => s.Uses).OfType<string>().GroupBy(u => string.Join('/', u.Split('@')[0].Split('/').Take(2))),
        action => Assert.Single(action.Select(u => u.Split('@')[1]).Distinct()));
}
