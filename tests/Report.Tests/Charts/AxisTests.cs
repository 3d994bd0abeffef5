using Behavior.Report.Charts;

namespace Behavior.Report.Tests.Charts;

public class AxisTests
{
    [Fact]
    public void Percent_labels_shares() =>
        Assert.Equal([(0.0, "0"), (0.25, "25"), (0.5, "50"), (0.75, "75"), (1.0, "100")], Axis.Percent("accuracy, %", step: 0.25).Ticks);

    [Fact]
    public void A_scale_that_begins_between_two_steps_has_its_first_tick_at_the_next_one() =>
        Assert.Equal(["40", "60", "80", "100"], Axis.Percent("accuracy, %", min: 0.35).Ticks.Select(t => t.Label));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(0, 1.2)]
    [InlineData(-0.1, 0.1)]
    public void Numbers_have_a_few_ticks_inside_the_scale(double min, double max)
    {
        var ticks = Axis.Numbers("", min, max).Ticks;

        Assert.InRange(ticks.Count, 3, 7);
        Assert.All(ticks, t => Assert.InRange(t.At, min - 1e-9, max + 1e-9));
    }

    [Fact]
    public void Negative_numbers_have_a_true_minus_sign() => Assert.Contains(Axis.Numbers("", -1, 1).Ticks, t => t.Label.StartsWith('−'));
}
