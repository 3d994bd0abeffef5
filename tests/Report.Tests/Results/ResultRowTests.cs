using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.Report.Results;
using Behavior.Snapshots;
using Behavior.Tests.Common;

namespace Behavior.Report.Tests.Results;

public sealed class ResultRowTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_comes_back()
    {
        var row = Written(new Snapshot("ECE/1").Estimate("value", new(0.04, 2000, 0.03, 0.05), 4, 0).Number("n", 2000, 0, 0), ("model", "toy-vit-sup"), ("dataset", "toy-val"));

        Assert.Equal(("ECE/1", "toy-vit-sup", "toy-val"), (row.Metric, row.Model, row.Dataset));
        Assert.Equal(new Estimate(0.04, 2000, 0.03, 0.05), row.Value);
        Assert.Null(row.Finding);
    }

    [Theory]
    [InlineData("my_own_model")]
    [InlineData("a=b_dataset=c")]
    [InlineData("so/so: \"quoted\" <é>")]
    public void A_parameter_may_have_any_characters(string model)
    {
        var row = Written(new Snapshot("top-1/1").Number("value", 1, 0, 0), ("model", model), ("dataset", "my_set"));

        Assert.Equal((model, "my_set"), (row.Model, row.Dataset));
    }

    [Fact]
    public void A_parameter_that_the_theory_does_not_have_is_empty()
    {
        var row = Written(new Snapshot(), ("zoo", "toy"));

        Assert.Equal(("toy", "", ""), (row.Parameter("zoo"), row.Model, row.Dataset));
    }

    [Fact]
    public void An_undefined_figure_keeps_its_reason_and_its_count()
    {
        var row = Written(new Snapshot("A/1").Estimate("value", Estimate.Undefined(3, "no sample is right"), 4, 0).Number("n", 3, 0, 0));

        Assert.Equal(("no sample is right", 3), (row.Value.WhyUndefined, row.Value.N));
        Assert.True(row.Has("value"));
        Assert.Null(row.Number("value"));
    }

    [Fact]
    public void A_figure_that_was_not_measured_says_so()
    {
        var row = Written(new Snapshot("A/1"));

        Assert.False(row.Has("other"));
        Assert.Equal("not measured", row.Estimate("other", "other: ").WhyUndefined);
    }

    [Fact]
    public void Several_estimates_of_a_row_have_their_own_intervals()
    {
        var row = Written(new Snapshot("A/1").Estimate("value", new(0.5, 10, 0.4, 0.6), 4, 0).Number("n", 10, 0, 0)
            .Estimate("other", new(0.2, 20, 0.1, 0.3), 4, 0, "other: ").Number("other: n", 20, 0, 0));

        Assert.Equal(new Estimate(0.2, 20, 0.1, 0.3), row.Estimate("other", "other: "));
        Assert.Equal(new Estimate(0.5, 10, 0.4, 0.6), row.Value);
    }

    [Fact]
    public void Inputs_come_back()
    {
        var row = Written(new Snapshot("A/1").With([new(InputKind.Weights, "one", "0123"), new(InputKind.Device, "", "cpu")]));

        Assert.Equal([new(InputKind.Weights, "one", "0123"), new(InputKind.Device, "", "cpu")], row.Inputs);
    }

    [Fact]
    public void A_finding_comes_back_with_its_parts()
    {
        var finding = new Findings.Finding("S1", "one is larger", "2 Shape / texture bias",
            [new("only", "a > b", new Effect(new(0.2, 50, 0.1, 0.3), 40) { PAbove = 0.001, Detectable = 0.14 }, 0.066)]) { Found = "it holds" };
        new ResultFolder(_folder.Path).Write(new("T", "M", []), finding.ToSnapshot(), finding.WriteTo);

        var read = ResultRow.Read(_folder["T.M.json"])!.Finding!;

        Assert.Equal(("S1", "one is larger", "2 Shape / texture bias", "holds", "it holds"), (read.Id, read.Claim, read.Section, read.Verdict, read.Paper));
        Assert.Equal(new ResultPart("only", "a > b", new(0.2, 50, 0.1, 0.3), 40, 0.14, "holds", 0.066), Assert.Single(read.Parts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"metric": "ECE/1", "parameters": {"mod""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"metric": "expected calibration error, 15 bins/1", "value": 0.04, "low": 0.03, "high": 0.05, "n": 2000}""")] // before results had types
    [InlineData("""{"metric": "ECE/1", "parameters": {"model": 3}, "figures": {}, "inputs": {}}""")]
    [InlineData("""{"metric": "ECE/1", "parameters": {}, "figures": 1, "inputs": {}}""")]
    [InlineData("""{"metric": "", "parameters": {}, "figures": {}, "inputs": {}, "finding": {"id": "S1"}}""")]
    public void A_file_that_is_cut_off_or_of_another_format_is_no_row(string json)
    {
        File.WriteAllText(_folder["row.json"], json);

        Assert.Null(ResultRow.Read(_folder["row.json"]));
    }

    ResultRow Written(Snapshot snapshot, params (string Name, string Value)[] parameters)
    {
        var row = new RowName("Theories", "Row", [.. parameters.Select(p => KeyValuePair.Create(p.Name, p.Value))]);
        new ResultFolder(_folder.Path).Write(row, snapshot);
        return ResultRow.Read(Assert.Single(Directory.GetFiles(_folder.Path)))!;
    }
}
