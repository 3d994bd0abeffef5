using Behavior.Report.Results;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;

namespace Behavior.Report.Tests.Results;

public sealed class ResultRowsTests : IDisposable
{
    const string Metric = "top-1/1";

    readonly ReportWorld _world = new();

    public ResultRowsTests()
    {
        _world.Model("one");
        _world.Model("two");
        _world.Benchmark("data", "accuracy", "v0 cat");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_row_is_found_by_metric_model_and_benchmark()
    {
        Measured(0.1, ("model", "one"), ("dataset", "data"));
        Measured(0.2, ("model", "two"), ("dataset", "data"));
        Measured(0.3, ("model", "two"), ("other", "one"), ("dataset", "data"));

        var rows = Read();

        Assert.Equal(0.2, rows.Find(Metric, "two", "data")!.Value.Value);
        Assert.Null(rows.Find("other/1", "two", "data"));
        Assert.Equal(3, rows.Metric(Metric).Count());
    }

    [Theory]
    [InlineData("model", "stranger")]
    [InlineData("zoo", "large")]
    public void Rows_of_another_zoo_are_not_read(string parameter, string value)
    {
        Measured(0.1, (parameter, value));

        Assert.False(Read().Any);
    }

    [Fact]
    public void Rows_on_a_benchmark_that_the_zoo_does_not_have_are_not_read()
    {
        Measured(0.1, ("model", "one"), ("dataset", "former"));

        Assert.False(Read().Any);
    }

    [Fact]
    public void Rows_of_weights_that_have_changed_are_counted_and_not_read()
    {
        _world.Measured("Row", new Snapshot(Metric).With([new(InputKind.Weights, "one", "bbbbbbbbbbbbbbbb")]), ("model", "one"));
        _world.Measured("Row", new Snapshot(Metric).With([new(InputKind.Weights, "two", _world.Weights("two"))]), ("model", "two"));

        var rows = Read();

        Assert.Equal(("two", 1), (Assert.Single(rows.Metric(Metric)).Model, rows.Stale));
    }

    [Fact]
    public void Rows_of_weights_that_are_not_here_are_taken_as_they_are()
    {
        _world.Measured("Row", new Snapshot(Metric).With([new(InputKind.Weights, "one", "bbbbbbbbbbbbbbbb")]), ("model", "one"));
        File.Delete(_world.Item("one").Weights);

        Assert.Equal((true, 0), (Read().Any, Read().Stale));
    }

    [Fact]
    public void Damaged_files_are_passed_over()
    {
        Measured(0.1, ("model", "one"));
        File.WriteAllText(Path.Combine(_world.Results.Path, "damaged.json"), """{"metric": "top""");

        Assert.Single(Read().Metric(Metric));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_rows() => Assert.False(Read().Any);

    void Measured(double value, params (string, string)[] parameters) => _world.Measured("Row", new Snapshot(Metric).Number("value", value, 4, 0), parameters);

    ResultRows Read()
    {
        using var evaluations = _world.Evaluations();
        return new(_world.Results.Path, _world.Manifest, ReportWorld.Zoo, new(evaluations));
    }
}
