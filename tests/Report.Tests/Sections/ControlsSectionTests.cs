using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Sections;

public sealed class ControlsSectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public ControlsSectionTests()
    {
        _world.Benchmark("val", "multi-label", "v0 cat", "v1 dog", "v2 hen", "v3 cat");
        _world.Benchmark(new BenchmarkItem { Name = "shifted", Measures = ["multi-label"], Reference = "val" }, "s0 cat");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_recipe_is_shown_at_every_number_of_samples_that_it_was_trained_on()
    {
        _world.Model(_world.Item("one") with { Samples = 2000 });
        _world.Model(_world.Item("one-500") with { Samples = 500, Control = SampleCounts.Control }, "v0 wrong 0.9", "v1 wrong 0.9");
        _world.Model(_world.Item("two", "vit") with { Samples = 9000 }); // no control of its kind, so its count is no point of the curve

        var figure = Assert.Single(_world.Build().Sections, s => s.Id == "controls").Block<FigureBlock>("Accuracy by number of training samples, val");

        Assert.Equal("samples | one", figure.Numbers.Heading());
        Assert.Equal(["500 | 50.0", "2,000 | 100.0"], figure.Numbers.Lines());
        Assert.Equal(["500", "2,000"], Assert.IsType<CurvesChart>(Assert.Single(figure.Panels)).Settings);
    }

    [Fact]
    public void Controls_of_another_kind_are_no_sample_counts()
    {
        _world.Model(_world.Item("one") with { Samples = 2000 });
        _world.Model(_world.Item("worse") with { Samples = 500, Control = "worse" });

        Assert.Contains("9 Controls: the zoo has no control checkpoints.", _world.Build().LeftOut);
    }
}
