using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;

namespace Behavior.Report.Tests.Sections;

public sealed class TransferabilitySectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public TransferabilitySectionTests()
    {
        _world.Model("one");
        _world.Model(_world.Item("before", "vit") with { Paradigm = Paradigm.PreTrained });
        _world.Benchmark(new BenchmarkItem { Name = "toy-vtab-count", Measures = ["transfer"], Group = "structured" }, "t0 cat split=train");
        _world.Benchmark(new BenchmarkItem { Name = "toy-vtab-things", Measures = ["transfer"], Group = "natural" }, "t0 cat split=train");
        _world.Benchmark("other", "transfer", "t0 cat split=train");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_figure_for_each_method_has_the_natural_tasks_first()
    {
        Measured(MetricIds.LinearProbe, "one", "toy-vtab-count", 0.4);
        Measured(MetricIds.LinearProbe, "one", "toy-vtab-things", 0.8);
        Measured(MetricIds.LinearProbe, "before", "toy-vtab-things", 0.6);
        Measured(MetricIds.NearestNeighbours, "one", "toy-vtab-count", 0.3);

        var section = _world.OnlySection();

        var probe = section.Block<FigureBlock>("Accuracy of a linear probe by task");
        Assert.Equal("task | one | before", probe.Numbers.Heading());
        Assert.Equal(["things (natural) | 80.0 | 60.0", "count (structured) | 40.0 | –"], probe.Numbers.Lines());
        Assert.Equal(["things", "count"], Assert.IsType<BarsChart>(Assert.Single(probe.Panels)).Categories);
        Assert.Equal(["count (structured) | 30.0 | –"], section.Block<FigureBlock>("Accuracy of a k nearest neighbours by task").Numbers.Lines());
        Assert.Equal(2, section.Blocks.Count); // nothing was fine-tuned
    }

    [Fact]
    public void A_task_outside_of_vtab_keeps_its_name()
    {
        Measured(MetricIds.FineTuning, "one", "other", 0.5);

        Assert.Equal(["other | 50.0 | –"], _world.OnlySection().Block<FigureBlock>("Accuracy of a partial fine-tuning by task").Numbers.Lines());
    }

    void Measured(string metric, string model, string task, double value) => _world.Measured(
        metric.Split(' ')[0], new Snapshot(metric).Estimate("value", new(value, 10, value - 0.1, value + 0.1), 4, 0).Number("n", 10, 0, 0), ("model", model), ("dataset", task));
}
