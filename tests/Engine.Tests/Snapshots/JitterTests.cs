using Behavior.Snapshots;

namespace Behavior.Engine.Tests.Snapshots;

public class JitterTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 3)]
    [InlineData(1200, 5)]
    [InlineData(10_000, 5)]
    [InlineData(50_000, 6)]
    public void Digits_show_one_more_than_a_single_sample(int n, int digits) => Assert.Equal(digits, Jitter.Digits(n));

    [Fact]
    public void A_rate_may_move_by_two_samples_and_a_difference_by_two_on_each_side()
    {
        Assert.InRange(Jitter.Rate(10_000), 2.0 / 10_000, 2.2 / 10_000);
        Assert.InRange(Jitter.Difference(10_000), 4.0 / 10_000, 4.2 / 10_000);
    }
}
