using System.Text.Json;

namespace Behavior.Tool.Tests.Commands;

[Collection(ConsoleCollection.Name)]
public sealed class ExportCommandTests : IDisposable
{
    readonly SuiteFolder _suite = new();

    public ExportCommandTests()
    {
        File.WriteAllText(_suite["labels.csv"], "id,label\na.png,cat\nb.png,dog\n");
        File.WriteAllText(_suite["answers.csv"], "id,logit_cat,logit_dog\nb.png,0.1,0.25\na.png,3,-1\n");
        _suite.Checkpoint("mine", ("Architecture", ""), ("Weights", ""), ("Preprocess", ""), ("Predictions", _suite["answers.csv"]));
        _suite.Benchmark("val", ("Kind", "labels"), ("Root", _suite["labels.csv"]));
    }

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task A_table_is_written_in_the_datasets_order()
    {
        var run = await Export("val", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 samples, logits of 2 classes", run.Output, StringComparison.Ordinal);

        var rows = File.ReadLines(_suite["out/val.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["a.png", "b.png"], rows.Select(r => r.GetProperty("sample").GetString()));
        Assert.Equal(["cat", "dog"], rows.Select(r => r.GetProperty("top1").GetString()));
        Assert.Equal([0.1f, 0.25f], rows[1].GetProperty("logits").EnumerateArray().Select(v => v.GetSingle()));
        Assert.Equal(1 / (1 + Math.Exp(-4)), rows[0].GetProperty("confidence").GetDouble(), 6);
    }

    [Fact]
    public async Task An_unknown_form_names_those_that_there_are() => (await Export("val", "xlsx")).Fails("BHV0410", "Available: csv, jsonl, npz, parquet, tsv");

    [Fact]
    public async Task A_table_that_is_not_here_is_said()
    {
        File.Delete(_suite["answers.csv"]);

        (await Export("val", "csv")).Fails("BHV0102", "mine");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        Directory.CreateDirectory(_suite["out/val.csv"]);

        var run = await Export("val", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("BHV0411: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("val.csv", run.Errors, StringComparison.Ordinal);
    }

    Task<ToolRun> Export(string benchmark, string form) => ToolRun.Of("export", "mine", "--benchmark", benchmark, "--to", form, "--out", _suite[$"out/{benchmark}.{form}"], "--suite", _suite.Path);
}
