using Behavior.Findings;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Tests.Suite;

[Collection(ConsoleCollection.Name)]
public sealed class ResultTableTests : IDisposable
{
    readonly SuiteFolder _suite = new();
    readonly ResultFolder _results;

    public ResultTableTests() => _results = new(ResultFolder.FolderIn(_suite.Artifacts));

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task A_row_has_value_interval_count_and_whether_its_snapshot_agrees()
    {
        _results.Write(Row("Agrees"), new Snapshot("A/1").Estimate("value", new(0.81234, 2000, 0.8, 0.82), 5, 0).Number("n", 2000, 0, 0));
        _results.Write(Row("Differs"), new Snapshot("A/1").Number("value", 0.5, 4, 0).Number("n", 10, 0, 0));
        File.WriteAllText(Path.Combine(_suite.Snapshots, "T.Differs.received.json"), "{}");

        var printed = await Print();

        Assert.Contains("T.Agrees | 0.8123 | 0.8 to 0.82 | 2000 |  | agrees", printed);
        Assert.Contains(printed, l => l.StartsWith("T.Differs | 0.5 | ", StringComparison.Ordinal) && l.EndsWith("| 10 |  | differs", StringComparison.Ordinal));
        Assert.Contains("1 row(s) differ. To look: git diff --no-index; to accept: behavior accept.", printed);
    }

    [Fact]
    public async Task A_finding_has_its_verdict_and_the_effect_of_its_only_part()
    {
        var finding = new Finding("F1", "one is larger", "3 Calibration", [new("", "a > b", new Effect(new(0.2, 50, 0.1, 0.3), 50) { PAbove = 0.001 })]);
        _results.Write(Row("F1"), finding.ToSnapshot(), finding.WriteTo);

        Assert.Contains("T.F1 | 0.2 | 0.1 to 0.3 | 50 | holds | agrees", await Print());
    }

    [Fact]
    public async Task Rows_of_earlier_runs_and_damaged_files_are_not_shown()
    {
        _results.Write(Row("Old"), new Snapshot("A/1").Number("value", 0.5, 4, 0));
        File.SetLastWriteTimeUtc(Path.Combine(_results.Path, "T.Old.json"), DateTime.UtcNow.AddHours(-1));
        _results.Write(Row("New"), new Snapshot("A/1").Number("value", 0.5, 4, 0));
        File.WriteAllText(Path.Combine(_results.Path, "T.Damaged.json"), "{");

        var printed = await Print();

        Assert.Contains(printed, l => l.StartsWith("T.New ", StringComparison.Ordinal));
        Assert.DoesNotContain(printed, l => l.StartsWith("T.Old ", StringComparison.Ordinal) || l.StartsWith("T.Damaged ", StringComparison.Ordinal));
        Assert.Single(printed, l => l.StartsWith("left out T.Damaged.json is no result: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"metric": "", "parameters": {}, "figures": {}, "inputs": {}, "finding": {"id": "F", "claim": "", "section": "", "verdict": "", "paper": "", "parts": [{"n": 1.5}]}}""")]
    [InlineData("{\"metric\": \"a\", \"parameters\": {\"model\": null}, \"figures\": {}, \"inputs\": {}}")]
    public async Task A_damaged_result_does_not_end_the_table(string content)
    {
        _results.Write(Row("New"), new Snapshot("A/1").Number("value", 0.5, 4, 0));
        File.WriteAllText(Path.Combine(_results.Path, "T.Damaged.json"), content);

        var printed = await Print();

        Assert.Contains(printed, l => l.StartsWith("T.New ", StringComparison.Ordinal));
        Assert.Single(printed, l => l.StartsWith("left out T.Damaged.json is no result: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_was_measured_nothing_is_printed() => Assert.Equal([""], await Print());

    async Task<string[]> Print()
    {
        var printed = await ToolRun.Printed(() => ResultTable.Print(_suite.Manifest, DateTime.UtcNow.AddMinutes(-5)));
        return [.. printed.Split('\n').Select(l => string.Join(" | ", l.Split('│').Select(c => c.Trim())))];
    }

    static RowName Row(string method) => new("T", method, []);
}
