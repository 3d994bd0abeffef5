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
    [InlineData("rum")]
    [InlineData("inspect")]
    [InlineData("sql")]
    [InlineData("toy", "sheet")]
    [InlineData("toy", "sheet", "toy-val", "--pixels", "many")]
    public async Task A_line_that_is_no_command_is_refused_without_a_stack_trace(params string[] line)
    {
        var run = await ToolRun.Of(line);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
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
