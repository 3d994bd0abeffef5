using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Sections;

public sealed class SyntheticDataSectionTests : IDisposable
{
    readonly ReportWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Accuracy_is_shown_by_swept_factor()
    {
        _world.Benchmark("pug", "synthetic", "p0 cat factor=camera-yaw", "p1 dog factor=camera-yaw", "p2 hen factor=size", "p3 cat factor=size");
        _world.Model("one", "convnext", "p0 wrong 0.9");
        _world.Model("two", "vit", "p2 wrong 0.9", "p3 wrong 0.9");

        var figure = _world.OnlySection().Block<FigureBlock>("Accuracy by swept factor, pug");

        Assert.Equal(["camera yaw | 50.0 | 100.0", "size | 100.0 | 0.0"], figure.Numbers.Lines());
        Assert.Equal("factor | one | two", figure.Numbers.Heading());
        Assert.Equal(["camera yaw", "size"], Assert.IsType<BarsChart>(Assert.Single(figure.Panels)).Categories);
    }

    [Fact]
    public void Samples_without_a_factor_are_left_out_with_the_reason()
    {
        _world.Benchmark("plain", "synthetic", "w0 cat");
        _world.Model("one");

        var report = _world.Build();

        Assert.Empty(report.Sections);
        Assert.Contains(report.LeftOut, l => l.StartsWith("BHV0307: Sample 'w0' of 'plain' has no 'factor' annotation", StringComparison.Ordinal));
    }
}
