namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class ReportCommandTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public ReportCommandTests() => _suite.Checkpoint("model");

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task Page_and_text_are_written_and_what_is_left_out_is_said()
    {
        var run = await ToolRun.Of("report", "--suite", _suite.Path);

        var folder = Path.Combine(_suite.Artifacts, "report");
        run.Succeeds($"report {Path.Combine(folder, "index.html")}\n", "left out 3 Calibration: no benchmark of the zoo lists the measure calibration.\n", "left out No verdicts: ");
        Assert.Equal(["index.html", "report.md"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task The_folder_may_be_another_one()
    {
        (await ToolRun.Of("report", "--suite", _suite.Path, "--out", _suite["elsewhere"])).Succeeds();

        Assert.True(File.Exists(Path.Combine(_suite["elsewhere"], "index.html")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"metric\": \"top-1/1\", \"metric\": \"top-1/1\"}")]
    [InlineData("{\"metric\": null, \"parameters\": {}, \"figures\": {}, \"inputs\": {}}")]
    [InlineData("{\"metric\": \"top-1/1\", \"parameters\": {}, \"figures\": {\"value\": 1e999}, \"inputs\": {}}")]
    public async Task A_damaged_result_is_left_out_and_said(string content)
    {
        var results = Directory.CreateDirectory(Path.Combine(_suite.Artifacts, "results")).FullName;
        File.WriteAllText(Path.Combine(results, "T.Damaged.json"), content);

        (await ToolRun.Of("report", "--suite", _suite.Path)).Succeeds("left out T.Damaged.json is no result: ", "Run: behavior run\n");
    }

    [Theory]
    [InlineData("x_model=y")]
    [InlineData("[red]z[/]")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("line\nbreak")]
    public async Task Names_of_before_they_were_checked_are_reported_like_any(string name)
    {
        _suite.Checkpoint(name);
        var row = new Snapshots.RowName("T", "M", [new("model", name), new("dataset", "toy-val")]);
        new Snapshots.ResultFolder(Path.Combine(_suite.Artifacts, "results")).Write(row, new Snapshots.Snapshot("top-1/1").Number("value", 0.5, 4, 0));

        (await ToolRun.Of("report", "--suite", _suite.Path)).Succeeds("index.html");
    }

    [Fact]
    public async Task A_zoo_that_is_not_there_is_refused_and_the_known_ones_are_named() =>
        (await ToolRun.Of("report", "--suite", _suite.Path, "--zoo", "smal")).Fails("BHV0013", "smal", "small");

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_one_line()
    {
        File.WriteAllText(_suite["file"], "");

        (await ToolRun.Of("report", "--suite", _suite.Path, "--out", Path.Combine(_suite["file"], "report"))).Fails("BHV0019", _suite["file"]);
    }
}
