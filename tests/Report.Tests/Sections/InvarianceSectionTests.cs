using Behavior.Manifests.Items;
using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Sections;

public sealed class InvarianceSectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public InvarianceSectionTests() => _world.Benchmark(new BenchmarkItem { Name = "data", Measures = ["invariance"], Resolution = 64 }, "i0 cat", "i1 dog", "i2 hen", "i3 cat");

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Each_axis_is_a_curve_at_the_papers_settings()
    {
        _world.Model("one", "convnext", "i0 wrong 0.9"); // and blind below 64 pixels

        var figure = _world.OnlySection().Block<FigureBlock>("Accuracy along transformations, data");

        Assert.Equal("setting | one", figure.Numbers.Heading());
        Assert.Equal(
            ["resolution 112 of 224 pixels | 0.0", .. new[] { 224, 336, 512, 640 }.Select(s => $"resolution {s} of 224 pixels | 75.0")],
            figure.Numbers.Lines().Where(l => l.StartsWith("resolution", StringComparison.Ordinal)));
        Assert.Equal(5 + 5 + 5 + 6, figure.Numbers.Rows.Count);
        Assert.Equal([("scale", 0), ("shift", 0), ("resolution", 1), ("detail", 5)], figure.Panels.Cast<CurvesChart>().Select(c => (c.Title, c.Untransformed!.Value)));
    }

    [Fact]
    public void A_model_without_scores_has_its_curves_too()
    {
        _world.Model(_world.Item("one") with { Options = new Dictionary<string, string> { ["ClassesAlone"] = "yes" } });

        Assert.Contains("scale 3 times | 100.0", _world.OnlySection().Block<FigureBlock>("Accuracy along transformations, data").Numbers.Lines());
    }

    [Fact]
    public void A_model_whose_input_size_nobody_knows_is_left_out_and_spares_the_others()
    {
        _world.Model("one");
        _world.Model(_world.Item("two", "unheard") with { Preprocess = "normalize(imagenet)" });

        var report = _world.Build();

        Assert.Equal("setting | one", Assert.Single(report.Sections).Block<FigureBlock>("Accuracy along transformations, data").Numbers.Heading());
        Assert.Contains(report.LeftOut, l => l.StartsWith("BHV0101: ", StringComparison.Ordinal) && l.Contains("unheard_small", StringComparison.Ordinal));
    }
}
