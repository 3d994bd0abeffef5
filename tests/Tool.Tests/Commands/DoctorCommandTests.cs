namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class DoctorCommandTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task A_table_says_what_was_looked_at_and_lines_say_what_to_do()
    {
        _suite.Checkpoint("model", ("Obtain", "ask [for] it"));
        _suite.Benchmark("data", ("Kind", "class-folders-zip"), ("Root", _suite["data.zip"]));

        var run = await ToolRun.Of("doctor", "--suite", _suite.Path);

        Assert.Equal("", run.Errors);
        Assert.Equal(["absent", "checkpoint model", "not here"], Row(run, "checkpoint model"));
        Assert.Equal(["absent", "benchmark data", "not here"], Row(run, "benchmark data"));
        Assert.Contains(run.Output.Split('\n'), l => l.StartsWith("checkpoint model: ", StringComparison.Ordinal) && l.EndsWith("To get them: ask [for] it", StringComparison.Ordinal));
        Assert.Contains(run.Output.Split('\n'), l => l.StartsWith("benchmark data: Its rows are skipped.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_warning_is_a_row_of_its_own_kind()
    {
        _suite.Checkpoint("model", ("Preprocess", "center-crop(224)|normalize(imagenet)"));

        var run = await ToolRun.Of("doctor", "--suite", _suite.Path);

        var rows = run.Output.Split('\n').Select(l => l.Split('│').Select(c => c.Trim()).ToArray());
        Assert.Contains(rows, r => r is ["warning", "manifest", var found] && found.StartsWith("BHV0026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_problem_fails_the_command()
    {
        File.Delete(_suite.ManifestFile);

        var run = await ToolRun.Of("doctor", "--suite", _suite.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Equal("problem", Row(run, "manifest")[0]);
        Assert.Contains("has not been built. Run: dotnet build", run.Output);
    }

    [Fact]
    public async Task A_suite_that_is_not_there_is_one_of_the_problems()
    {
        var run = await ToolRun.Of("doctor", "--suite", "/nowhere/at/all");

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Contains("/nowhere/at/all", Row(run, "manifest")[2]);
    }

    static string[] Row(ToolRun run, string check) =>
        Assert.Single(run.Output.Split('\n').Select(l => l.Split('│').Select(c => c.Trim()).ToArray()), c => c.Length == 3 && c[1] == check);
}
