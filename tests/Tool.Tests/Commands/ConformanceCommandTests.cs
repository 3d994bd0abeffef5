using System.Text.Json;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class ConformanceCommandTests : IDisposable
{
    readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Goldens_that_agree_share_a_row()
    {
        Golden("logit.json", accuracy: 0.5);

        var run = await ToolRun.Of("conformance", _temp.Path);

        run.Succeeds("logit.json", " ok, 0 failed, 0 skipped, in 1 goldens.");
        Assert.Single(run.Output.Split('\n'), l => l.StartsWith("ok ", StringComparison.Ordinal) && l.Contains("cases", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_case_has_a_row_on_demand()
    {
        Golden("logit.json", accuracy: 0.5);

        var run = await ToolRun.Of("conformance", _temp.Path, "--verbose");

        run.Succeeds();
        Assert.True(run.Output.Split('\n').Count(l => l.StartsWith("ok ", StringComparison.Ordinal) && l.Contains("1_of_2", StringComparison.Ordinal)) > 1);
    }

    [Fact]
    public async Task A_golden_that_disagrees_fails_the_command()
    {
        Golden("logit.json", accuracy: 0.6);

        var run = await ToolRun.Of("conformance", _temp.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Contains(run.Output.Split('\n'), l => l.StartsWith("FAIL ", StringComparison.Ordinal) && l.Contains("1_of_2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_json_fails_the_command()
    {
        File.WriteAllText(_temp["broken.json"], "{");

        var run = await ToolRun.Of("conformance", _temp.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Output.Split('\n'), l => l.StartsWith("FAIL ", StringComparison.Ordinal) && l.Contains("broken.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_chooses_cases_and_one_that_finds_none_says_so()
    {
        Golden("logit.json", accuracy: 0.5);

        (await ToolRun.Of("conformance", _temp.Path, "--filter", "1_of_2")).Succeeds();
        (await ToolRun.Of("conformance", _temp.Path, "--filter", "9_of_9")).Fails("BHV0601", "9_of_9");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named() => (await ToolRun.Of("conformance", _temp["nowhere"])).Fails("BHV0601", _temp["nowhere"]);

    [Fact]
    public async Task A_folder_without_goldens_is_no_success() => (await ToolRun.Of("conformance", _temp.Path)).Fails("BHV0601", _temp.Path);

    void Golden(string name, double accuracy) => File.WriteAllText(_temp[name], JsonSerializer.Serialize(new
    {
        format = "logit-golden/1", tolerance = new Dictionary<string, double> { ["float"] = 1e-12 },
        cases = new[] { new { name = "1_of_2", input = new { x = 1, n = 2 }, expected = new { accuracy, logit = 0.0, empirical_logit = 0.0 } } },
    }));
}
