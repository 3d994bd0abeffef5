using Behavior.Metrics.Robustness;
using Behavior.Published;

namespace Behavior.Engine.Tests.Published;

public sealed class StandardLineTests : IDisposable
{
    readonly Given _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public void The_line_is_that_of_the_published_points()
    {
        var line = StandardLine.Through(Given.Read(_given.Testbed().Folder, "val", "v2"));

        var expected = AccuracyLine.Fit([0.5, 0.555, 0.6, 0.65, 0.7, 0.71, 0.75], [0.4, 0.45, 0.5, 0.55, 0.6, 0.61, 0.65]);
        Assert.Equal((expected.Slope, expected.Intercept, 7), (line.At(0.6)!.Slope, line.At(0.6)!.Intercept, line.At(0.6)!.N));
        Assert.Equal("7 standard models of imagenet-testbed", line.Words(0.6));
    }

    [Fact]
    public void Fewer_than_five_standard_models_make_no_line()
    {
        var line = StandardLine.Through(Given.Read(_given.Testbed().Folder, "val", "half"));

        Assert.Null(line.At(0.6));
        Assert.Equal("too few: 4 of 5 standard models", line.WhyNone(0.6));
    }

    [Fact]
    public void At_a_bend_each_side_has_a_line_of_its_own_where_it_has_enough_models()
    {
        var line = StandardLine.Through(Given.Read(_given.Testbed().Folder, "val", "a"));

        Assert.Equal(5, line.At(0.71)!.N); // at the bend: the lower side's
        Assert.Equal("5 standard models of imagenet-testbed below the bend at 71 %", line.Words(0.6));
        Assert.Null(line.At(0.72));
        Assert.Equal("too few: 1 of 5 standard models above the bend at 71 %", line.WhyNone(0.72));
    }

    [Fact]
    public void Equally_accurate_models_make_no_line()
    {
        StandardPoint[] points = [.. Enumerable.Range(0, 6).Select(i => new StandardPoint($"m{i}", 0.7, 0.5 + i / 100.0))];

        Assert.Equal("the standard models are all equally accurate", StandardLine.Through(new("made", "", points)).WhyNone(0.7));
    }
}
