namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public class RunCommandTests
{
    [Fact]
    public async Task The_exit_code_is_that_of_the_tests_and_older_results_are_not_shown()
    {
        using var suite = new SuiteFolder(); // has no project, so 'dotnet test' cannot run it
        var results = Directory.CreateDirectory(Path.Combine(suite.Artifacts, "results")).FullName;
        File.WriteAllText(Path.Combine(results, "Old.Row.json"), """{"metric": "A/1", "parameters": {}, "figures": {"value": 1}, "inputs": {}}""");
        File.SetLastWriteTimeUtc(Path.Combine(results, "Old.Row.json"), DateTime.UtcNow.AddHours(-1));

        var run = await ToolRun.Of("run", "--suite", suite.Path);

        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Errors));
    }
}
