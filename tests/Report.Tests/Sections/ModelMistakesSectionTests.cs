using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Sections;

public sealed class ModelMistakesSectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    /// <summary>Ten pictures: four with a pose, two with something in front, four with nothing.</summary>
    public ModelMistakesSectionTests() => _world.Benchmark("x", "factors",
        "v0 cat factors=pose", "v1 dog factors=pose", "v2 hen factors=pose", "v3 cat factors=pose", "v4 dog factors=object_blocking", "v5 hen factors=object_blocking",
        "v6 cat factors=", "v7 dog factors=", "v8 hen factors=", "v9 cat factors=");

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_ratio_is_the_error_on_a_factor_over_the_error_on_all()
    {
        _world.Model("one", "convnext", "v0 wrong 0.9", "v1 wrong 0.9", "v9 wrong 0.9"); // 3 of 10 wrong; of the poses 2 of 4, of the blocked none
        _world.Model("two", "vit", "v4 wrong 0.9", "v9 wrong 0.9"); // 2 of 10 wrong; of the poses none, of the blocked 1 of 2

        var figure = Assert.IsType<FigureBlock>(Assert.Single(_world.OnlySection().Blocks));

        Assert.Equal("Error ratio by factor, x", figure.Title);
        Assert.Equal("factor | one | two", figure.Numbers.Heading());
        Assert.Equal(["object blocking | 0.00 | 2.50", "pose | 1.67 | 0.00"], figure.Numbers.Lines()); // the hardest on average first
        Assert.EndsWith("n = 4", figure.Numbers.Rows[1][1].Detail);
        var chart = Assert.IsType<BarsChart>(Assert.Single(figure.Panels));
        Assert.Equal((2, 2, 1.0), (chart.Categories.Count, chart.Models.Count, chart.Reference));
        Assert.Equal(["one", "two"], figure.Legend.Select(m => m.Name));
    }

    [Fact]
    public void A_model_without_mistakes_has_no_ratio_and_says_why()
    {
        _world.Model("one");

        var figure = Assert.IsType<FigureBlock>(Assert.Single(_world.OnlySection().Blocks));

        Assert.All(figure.Numbers.Rows, r => Assert.Equal("–", r[1].Text));
        Assert.All(figure.Numbers.Rows, r => Assert.Contains("no image is wrong", r[1].Detail));
    }

    [Fact]
    public void Samples_without_the_annotation_are_left_out_with_the_reason()
    {
        _world.Model("one");
        _world.Benchmark("plain", "factors", "w0 cat");

        var report = _world.Build();

        Assert.Equal("Error ratio by factor, x", Assert.Single(Assert.Single(report.Sections).Blocks).Title);
        Assert.Contains(report.LeftOut, l => l.StartsWith("BHV0307: Sample 'w0' of 'plain'", StringComparison.Ordinal));
    }
}
