using Behavior.Measures;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;

namespace Behavior.Report.Tests.Sections;

public sealed class SimilaritySectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public SimilaritySectionTests()
    {
        _world.Model("one");
        _world.Model("two", "vit");
        _world.Model("three", "vit");
        _world.Benchmark("data", "similarity", "v0 cat");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_map_is_filled_from_pairs_of_depths_whichever_comes_first()
    {
        _world.Measured("Within", Cka(MetricIds.CkaWithin, 0.4).Number("0.0 and 0.1", 0.7, 4, 0).Number("1.0 and 0.5", 0.2, 4, 0), ("model", "one"), ("dataset", "data"));

        var figure = _world.OnlySection().Block<FigureBlock>("Within a model, data");

        Assert.Equal(["one | 0.400"], figure.Numbers.Lines());
        var map = Assert.IsType<HeatMapChart>(Assert.Single(figure.Panels));
        Assert.Equal(("0.0", "1.0", 11), (map.Labels[0], map.Labels[^1], map.Labels.Count));
        Assert.Equal((0.7, 0.7, 0.2, 1.0), (map.Values[0, 1], map.Values[1, 0], map.Values[5, 10], map.Values[3, 3]));
        Assert.True(double.IsNaN(map.Values[2, 9]));
    }

    [Fact]
    public void Of_pairs_of_models_those_of_different_families_are_drawn_and_all_are_listed()
    {
        _world.Measured("Between", Cka(MetricIds.CkaBetween, 0.3), ("model", "one"), ("other", "two"), ("dataset", "data"));
        _world.Measured("Between", Cka(MetricIds.CkaBetween, 0.6), ("model", "two"), ("other", "three"), ("dataset", "data"));

        var figure = _world.OnlySection().Block<FigureBlock>("Between models, data");

        Assert.Equal(["one and two | 0.300", "two and three | 0.600"], figure.Numbers.Lines());
        Assert.Equal(["one and two"], figure.Panels.Select(p => p.Title));
    }

    static Snapshot Cka(string metric, double value) => new Snapshot(metric).Estimate("value", new(value, 20, value - 0.1, value + 0.1), 4, 0).Number("n", 20, 0, 0);
}
