using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Robustness;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;
using Behavior.Snapshots;

namespace Behavior.Report.Tests.Sections;

public sealed class RobustnessSectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public RobustnessSectionTests()
    {
        _world.Benchmark(new BenchmarkItem { Name = "shifted", Measures = ["robustness"], Reference = "val" }, "s0 cat", "s1 dog", "s2 hen", "s3 cat");
        _world.Benchmark("val", "accuracy", "v0 cat", "v1 dog", "v2 hen", "v3 cat");
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Accuracies_have_the_benchmark_in_distribution_first()
    {
        _world.Model("one", "convnext", "v0 wrong 0.9", "s0 wrong 0.9", "s1 wrong 0.9");

        var figure = _world.OnlySection().Block<FigureBlock>("Accuracy by benchmark");

        Assert.Equal("benchmark | one", figure.Numbers.Heading());
        Assert.Equal(["val | 75.0", "shifted | 50.0"], figure.Numbers.Lines());
        Assert.Equal(["val", "shifted"], Assert.IsType<BarsChart>(Assert.Single(figure.Panels)).Categories);
    }

    [Fact]
    public void Every_two_models_are_compared_on_the_same_samples()
    {
        _world.Benchmark("paired", "pairs", [.. Enumerable.Range(0, 12).Select(i => $"p{i} cat")]);
        _world.Model("one");
        _world.Model("two", "vit", [.. Enumerable.Range(0, 9).Select(i => $"p{i} wrong 0.9")]);
        _world.Model("three", "resnet", "p11 wrong 0.9");

        var table = _world.OnlySection().Block<TableBlock>("Every two models on the same samples, paired").Table;

        Assert.Equal("first | second | first − second, points | only the first right | only the second right | p after Holm", table.Heading());
        // Exact McNemar by hand: 9 against 0 is 2/2^9 = 0.003906; 9 against 1 is 22/2^10 = 0.021484, 1 against 0 is 1. Holm: 3 x, 2 x, 1 x.
        Assert.Equal(["one | two | 75.0 | 9 | 0 | 0.012", "one | three | 8.3 | 1 | 0 | 1", "two | three | −66.7 | 1 | 9 | 0.043"], table.Lines());
    }

    [Fact]
    public void Any_of_several_right_labels_counts()
    {
        _world.Model("one", "convnext", "r0 wrong 0.9", "r1 wrong 0.9"); // says dog, and hen
        _world.Benchmark("real", "accuracy", "r0 cat labels=cat;dog", "r1 dog labels=cat;dog", "r2 hen labels=");

        var row = _world.OnlySection().Block<FigureBlock>("Accuracy by benchmark").Numbers.Rows[2];

        Assert.Equal(("real", "50.0"), (row[0].Text, row[1].Text));
        Assert.EndsWith("n = 2", row[1].Detail); // the sample without a right label counts for nobody
    }

    [Fact]
    public void Points_have_the_line_of_the_supervised_models_and_rings_for_fewer_samples()
    {
        _world.Model("one", "convnext", "v0 wrong 0.9", "s0 wrong 0.9", "s1 wrong 0.9");
        _world.Model("two", "vit", "v0 wrong 0.9", "v1 wrong 0.9", "s0 wrong 0.9", "s1 wrong 0.9", "s2 wrong 0.9");
        _world.Model(_world.Item("one-less") with { Control = SampleCounts.Control }, "v0 wrong 0.9");

        var figure = _world.OnlySection().Block<FigureBlock>("Accuracy under shift against accuracy in distribution");

        var chart = Assert.IsType<ScatterChart>(Assert.Single(figure.Panels));
        Assert.Equal([("one", 0.75, 0.5, false), ("two", 0.5, 0.25, false), ("one-less", 0.75, 1.0, true)], chart.Points.Select(p => (p.Name, p.X.Value, p.Y.Value, p.IsControl)));
        Assert.All(chart.Points, p => Assert.True(p.IsStandard));
        Assert.Equal(chart.Points[0].Color, chart.Points[2].Color);
        var at = chart.Line.MinBy(p => Math.Abs(p.X - 0.75)); // through (0.5, 0.25) and (0.75, 0.5): one-less, always right, cannot be put in logits
        Assert.InRange(at.Y, 0.45, 0.55);
        Assert.Empty(figure.Numbers.Rows);
    }

    [Fact]
    public void Where_the_item_names_published_standards_the_line_is_theirs_and_it_is_said()
    {
        var standards = Path.Combine(Directory.CreateDirectory(_world.Manifest.Artifacts).FullName, "published.csv");
        File.WriteAllText(standards, "model,clean,shifted\na,50,30\nb,60,40\nc,70,51\nd,80,64\ne,90,80\n");
        _world.Benchmark(new BenchmarkItem { Name = "real", Measures = ["robustness"], Reference = "val", Standards = standards }, "r0 cat", "r1 dog", "r2 hen", "r3 cat");
        _world.Benchmark(new BenchmarkItem { Name = "elsewhere", Measures = ["robustness"], Reference = "val", Standards = standards + ".gz" }, "e0 cat", "e1 dog");
        _world.Model("one", "convnext", "v0 wrong 0.9", "r0 wrong 0.9", "e0 wrong 0.9");
        _world.Model("two", "vit", "v0 wrong 0.9", "v1 wrong 0.9", "r0 wrong 0.9", "r1 wrong 0.9", "r2 wrong 0.9");

        var report = _world.Build();

        var figure = Assert.Single(report.Sections).Block<FigureBlock>("Accuracy under shift against accuracy in distribution");
        var at = figure.Panels.OfType<ScatterChart>().Single(c => c.Title == "real").Line.MinBy(p => Math.Abs(p.X - 0.7));
        Assert.Equal(AccuracyLine.Fit([0.5, 0.6, 0.7, 0.8, 0.9], [0.3, 0.4, 0.51, 0.64, 0.8]).Expected(at.X).Value, at.Y, 1e-12);
        Assert.Contains("(for real, elsewhere: through the published models that Standards names)", figure.Caption);
        Assert.Empty(figure.Panels.OfType<ScatterChart>().Single(c => c.Title == "elsewhere").Line);
        Assert.Contains(report.LeftOut, l => l.StartsWith("BHV0301: The standards of 'elsewhere' are not here", StringComparison.Ordinal));
    }

    [Fact]
    public void Effective_robustness_comes_from_the_results()
    {
        _world.Model("one", "convnext", "v0 wrong 0.9");
        _world.Model("two", "vit");
        _world.Measured("Beyond", new Snapshot(MetricIds.EffectiveRobustness).Estimate("value", new(0.031, 4, 0.01, 0.05), 4, 0).Number("n", 4, 0, 0)
            .Text("accuracy-matched difference", "undefined: no peer is as accurate"), ("model", "one"), ("dataset", "shifted"));

        var table = _world.OnlySection().Block<FigureBlock>("Accuracy under shift against accuracy in distribution").Numbers;

        Assert.Equal("model | benchmark | beyond the line, points | beyond matched models, points", table.Heading());
        Assert.Equal(["one | shifted | 3.1 | –"], table.Lines());
        Assert.Equal(("1.0 to 5.0, n = 4", "no peer is as accurate"), (table.Rows[0][2].Detail, table.Rows[0][3].Detail));
    }

    [Fact]
    public void A_benchmark_whose_data_are_absent_is_left_out_of_the_figure_and_said()
    {
        _world.Model("one");
        _world.Benchmark(new BenchmarkItem { Name = "elsewhere", Measures = ["accuracy"], Obtain = "ask for it" });

        var report = _world.Build();

        Assert.Equal(["val | 100.0", "shifted | 100.0"], Assert.Single(report.Sections).Block<FigureBlock>("Accuracy by benchmark").Numbers.Lines());
        var line = Assert.Single(report.LeftOut, l => l.StartsWith("BHV0301: The data of 'elsewhere' are not here", StringComparison.Ordinal));
        Assert.EndsWith("To get them: ask for it", line);
    }
}
