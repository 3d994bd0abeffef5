using Behavior.Measures;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;

namespace Behavior.Report.Tests.Sections;

public sealed class CalibrationSectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public CalibrationSectionTests() => _world.Benchmark("val", "calibration", "v0 cat", "v1 dog", "v2 hen", "v3 cat");

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Without_results_figures_come_from_the_predictions()
    {
        _world.Model("one", "convnext", "v2 wrong 0.82", "v3 right 0.62"); // and twice right at 0.9

        var figure = _world.OnlySection().Block<FigureBlock>("Reliability and confidence, val");

        // Three bins: (2 x |1 - 0.9| + |0 - 0.82| + |1 - 0.62|) / 4 = 0.35; mean confidence 0.81 minus accuracy 0.75.
        Assert.Equal("model | accuracy, % | ECE, % | confidence − accuracy, points | debiased ECE, % | ECE scaled, held out, % | temperatures", figure.Numbers.Heading());
        Assert.Equal(["one | 75.0 | 35.0 | 6.0 | – | – | –"], figure.Numbers.Lines());
        var diagram = Assert.IsType<ReliabilityChart>(Assert.Single(figure.Panels)).Diagram;
        Assert.Equal([1, 1, 2], diagram.Bins.Where(b => b.Count > 0).Select(b => b.Count));
    }

    [Fact]
    public void With_results_the_pinned_figures_are_shown()
    {
        _world.Model("one", "convnext", "v2 wrong 0.82");
        (string, string)[] row = [("model", "one"), ("dataset", "val")];
        _world.Measured("Ece", new Snapshot(MetricIds.Ece).Estimate("value", new(0.123, 4, 0.1, 0.2), 4, 0).Number("n", 4, 0, 0).Number("debiased", 0.11, 4, 0), row);
        _world.Measured("Scaled", new Snapshot(MetricIds.ScaledEce).Estimate("value", new(0.05, 2, 0.01, 0.09), 4, 0).Number("n", 2, 0, 0)
            .Number("temperature of half 1", 1.75, 4, 0).Number("temperature of half 2", 1.5, 4, 0), row);

        var cells = Assert.Single(_world.OnlySection().Block<FigureBlock>("Reliability and confidence, val").Numbers.Rows);

        Assert.Equal(["12.3", "11.0", "5.0", "1.75, 1.50"], new[] { cells[2], cells[4], cells[5], cells[6] }.Select(c => c.Text));
        Assert.Equal("10.0 to 20.0, n = 4", cells[2].Detail);
        Assert.Equal("n = 4", cells[4].Detail);
    }

    [Fact]
    public void The_surest_mistakes_are_shown_with_what_the_model_says()
    {
        _world.Model("one", "convnext", "v2 wrong 0.82", "v3 wrong 0.95");

        var pictures = _world.OnlySection().Block<GalleryBlock>("Most confident mistakes, val").Examples;

        Assert.Equal(["cat: one, says dog, at 95.0 %", "hen: one, says cat, at 82.0 %"], pictures.Select(p => $"{p.Heading}: {string.Join(", ", p.Lines)}"));
    }

    [Fact]
    public void A_model_that_does_not_say_how_sure_it_is_is_left_out_and_spares_the_others()
    {
        _world.Model("one");
        _world.Model(_world.Item("two") with { Options = new Dictionary<string, string> { ["ClassesAlone"] = "yes" } });

        var report = _world.Build();

        Assert.Equal("one", Assert.Single(Assert.Single(report.Sections).Block<FigureBlock>("Reliability and confidence, val").Numbers.Rows)[0].Text);
        Assert.Contains(report.LeftOut, l => l.StartsWith("BHV0406: Checkpoint 'two' does not say how sure it is", StringComparison.Ordinal));
    }
}
