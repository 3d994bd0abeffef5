using Behavior.Tests.Common.Workflows;

namespace Behavior.Repository.Tests.Workflows;

/// <summary>The gate's two workflows fit each other.</summary>
public class GateTests
{
    static readonly Workflow s_gate = Workflow.Named("gate.yml"), s_comment = Workflow.Named("gate-comment.yml");

    [Fact]
    public void The_comment_waits_for_the_gate() =>
        Assert.Equal([s_gate.Name!], Yaml.Names(Yaml.Map(Yaml.Map(s_comment.Top["on"])["workflow_run"])["workflows"]));

    [Fact]
    public void The_comment_takes_what_the_gate_hands_over()
    {
        var taken = s_comment.Jobs.Single().Steps.Single(s => s.Action == "actions/download-artifact").With;
        var given = s_gate.Jobs.Single().Steps.Single(s => s.Action == "actions/upload-artifact" && s.With["name"] == taken["name"]).With;

        Assert.Equal(["artifacts/gate/gate.json", "artifacts/gate/pull-request"], given["path"].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("artifacts/handed-over", taken["path"]);
    }

    [Theory]
    [InlineData("Zoo.props"), InlineData("Benchmarks.props"), InlineData("Gate.props"), InlineData("zoo/**"), InlineData("snapshots/**"), InlineData("src/**"), InlineData("tests/Behavior.Tests/**")]
    public void The_gate_starts_where_behaviour_can_change(string path) => Assert.Contains(path, Yaml.Names(Yaml.Map(Yaml.Map(s_gate.Top["on"])["pull_request"])["paths"]));

    [Fact]
    public void The_gate_ends_with_its_verdict_and_keeps_everything_before()
    {
        var steps = s_gate.Jobs.Single().Steps;

        Assert.Equal("The verdict", steps[^1].Name);
        Assert.All(steps.Where(s => s.Action == "actions/upload-artifact"), s => Assert.NotNull(s.If));
    }
}
