using Behavior.Findings;
using Behavior.Metrics;

namespace Behavior.Engine.Tests.Findings;

public class MarginsTests
{
    [Theory]
    [InlineData(0.01, -0.01, 0.03, 0.07, 0.10)] // inside the margin: the whole effect is above zero
    [InlineData(0.09, 0.05, 0.13, -0.03, 0.05)] // it reaches out: undecided
    [InlineData(-0.2, -0.25, -0.15, -0.15, -0.05)] // outside: refuted
    public void Equivalence_is_an_interval_inside_the_margin(double value, double low, double high, double effectLow, double effectHigh)
    {
        var effect = new Estimate(value, 100, low, high).Within(0.1);

        Assert.Equal(0.1 - Math.Abs(value), effect.Value, 12);
        Assert.Equal(effectLow, effect.Low!.Value, 12);
        Assert.Equal(effectHigh, effect.High!.Value, 12);
    }

    [Fact]
    public void A_margin_moves_an_effect_and_its_interval()
    {
        var effect = new Estimate(-0.01, 100, -0.015, 0.005).Plus(0.02);

        Assert.Equal((0.01, 0.005, 0.025), (Math.Round(effect.Value, 9), Math.Round(effect.Low!.Value, 9), Math.Round(effect.High!.Value, 9)));
        Assert.False(Estimate.Undefined(0, "why").Plus(1).IsDefined);
    }
}
