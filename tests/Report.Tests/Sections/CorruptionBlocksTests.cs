using Behavior.Report.Charts;
using Behavior.Report.Model;
using Behavior.Report.Tests.Worlds;

namespace Behavior.Report.Tests.Sections;

public sealed class CorruptionBlocksTests : IDisposable
{
    readonly ReportWorld _world = new();

    public CorruptionBlocksTests() => _world.Benchmark("c", "corruption",
        "c0 cat corruption=fog severity=1", "c1 dog corruption=fog severity=3", "c2 hen corruption=shot_noise severity=1", "c3 cat corruption=shot_noise severity=3");

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Accuracy_is_shown_by_severity_and_by_corruption()
    {
        _world.Model("one", "convnext", "c1 wrong 0.9", "c3 wrong 0.9");
        _world.Model("two", "vit", "c2 wrong 0.9");

        var figure = _world.OnlySection().Block<FigureBlock>("Accuracy under common corruptions, c");

        Assert.Equal("corruption | one | two", figure.Numbers.Heading());
        Assert.Equal(["severity 1 | 100.0 | 50.0", "severity 3 | 0.0 | 100.0", "fog | 50.0 | 100.0", "shot noise | 50.0 | 50.0"], figure.Numbers.Lines());
        Assert.Equal(["1", "3"], Assert.IsType<CurvesChart>(figure.Panels[0]).Settings);
        Assert.Equal(["fog", "shot noise"], Assert.IsType<BarsChart>(figure.Panels[1]).Categories);
    }

    [Fact]
    public void Pictures_of_the_middle_severity_say_what_the_models_answer()
    {
        _world.Model("one", "convnext", "c1 wrong 0.9");

        var pictures = _world.OnlySection().Block<GalleryBlock>("Corrupted pictures").Examples;

        Assert.Equal(["dog, fog: hen: one", "cat, shot noise: cat: one"], pictures.Select(p => $"{p.Heading}: {string.Join(", ", p.Lines)}"));
    }

    [Fact]
    public void Samples_without_a_severity_are_left_out_with_the_reason()
    {
        _world.Model("one");
        _world.Benchmark("plain", "corruption", "w0 cat corruption=fog");

        Assert.Contains(_world.Build().LeftOut, l => l.StartsWith("BHV0307: Sample 'w0' of 'plain' has no 'severity' annotation", StringComparison.Ordinal));
    }
}
