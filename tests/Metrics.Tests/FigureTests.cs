using Behavior.Diagnostics;

namespace Behavior.Metrics.Tests;

public class FigureTests
{
    [Fact]
    public void An_undefined_figure_says_why_and_has_no_value()
    {
        var figure = Figure.Undefined("no image has the factor 'style'");
        Assert.False(figure.IsDefined);
        Assert.Null(figure.ValueOrNull);
        var error = Assert.Throws<BehaviorException>(() => figure.Value);
        Assert.Equal("BHV0426", error.Code);
        Assert.Contains("no image has the factor 'style'", error.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_figure_is_never_NaN_or_infinite(double value) => Assert.Equal("BHV0426", Assert.Throws<BehaviorException>(() => new Figure(value)).Code);

    [Fact]
    public void An_estimate_shows_value_interval_and_count() =>
        Assert.Equal("0.81 [0.80, 0.82] (n = 500)".Replace("0.80", "0.8"), new Estimate(0.81, 500, 0.8, 0.82).ToString());
}
