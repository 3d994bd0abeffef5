using Behavior.Tool.Terminal;

namespace Behavior.Tool.Tests;

[Collection(ConsoleCollection.Name)]
public class BehaviorCommandTests
{
    [Fact]
    public async Task Help_names_every_command()
    {
        var run = await ToolRun.Of("--help");

        run.Succeeds("run", "report", "accept", "train", "toy", "doctor", "inspect", "conformance", "manifest", "cache", "sql");
    }

    [Theory]
    [InlineData("Did you mean 'run'?", "rum")]
    [InlineData("behavior --help")]
    [InlineData("behavior inspect --help", "inspect", "a.pth", "b.pth")]
    [InlineData("behavior sql --help", "sql")]
    [InlineData("behavior cache --help", "cache")]
    [InlineData("Did you mean 'prune'?", "cache", "prun")]
    [InlineData("behavior toy sheet --help", "toy", "sheet")]
    [InlineData("many", "toy", "sheet", "toy-val", "--pixels", "many")]
    [InlineData("--limit", "cache", "prune", "--limit", "many")]
    [InlineData("--unknown", "report", "--unknown")]
    [InlineData("@/dev/zero", "@/dev/zero")]
    public async Task A_line_that_is_no_command_is_refused_on_one_line_with_the_mend(string saying, params string[] line) =>
        (await ToolRun.Of(line)).Fails("BHV0025", saying, " --help");

    [Fact]
    public async Task A_failure_that_nobody_foresaw_is_one_line_and_leaves_a_file_to_send()
    {
        var run = await ToolRun.Of(() => FailureLine.Tell(new AggregateException(new InvalidOperationException("first\nsecond")), ["report", "--token", "abc"]));

        run.Fails("BHV0099", "InvalidOperationException: first second", "Please send ");
        var file = run.Errors.Split("Please send ")[1].Split(": it says where")[0];
        Assert.Contains("called   report --token ***\n", File.ReadAllText(file));
        File.Delete(file);
    }

    [Fact]
    public async Task A_failure_with_a_code_keeps_it_whatever_is_underneath()
    {
        var failure = new AggregateException(new Diagnostics.BehaviorException("BHV0401", "what", new InvalidOperationException("under")));

        (await ToolRun.Of(() => FailureLine.Tell(failure, []))).Fails("BHV0401", "what");
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("report")]
    [InlineData("run")]
    [InlineData("cache", "ls")]
    [InlineData("cache", "verify")]
    [InlineData("cache", "prune")]
    [InlineData("sql", "select 1")]
    public async Task A_suite_that_is_not_there_is_named(params string[] line)
    {
        var run = await ToolRun.Of([.. line, "--suite", "/nowhere/at/all"]);

        run.Fails("BHV0016", "/nowhere/at/all", "--suite");
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("report")]
    [InlineData("cache", "ls")]
    [InlineData("sql", "select 1")]
    public async Task A_suite_that_was_never_built_says_how_to_build_it(params string[] line)
    {
        using var suite = new SuiteFolder();
        File.Delete(suite.ManifestFile);

        var run = await ToolRun.Of([.. line, "--suite", suite.Path]);

        run.Fails("BHV0010", $"dotnet build \"{suite.Path}\"");
    }
}
