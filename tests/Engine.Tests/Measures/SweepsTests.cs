using Behavior.Evaluation;
using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class SweepsTests
{
    // light: 8 of 10 and 4 of 10; pose: 5 of 20 and 10 of 20.
    static readonly Predictions s_first = Sweep(("light", 8, 10), ("pose", 5, 20)), s_second = Sweep(("light", 4, 10), ("pose", 10, 20));

    [Fact]
    public void Factors_count_the_same_whatever_their_number_of_pictures()
    {
        var json = Sweeps.Of(s_first).ToJson();

        Assert.Contains("\"light\": 0.8,", json);
        Assert.Contains("\"pose\": 0.25,", json);
        Assert.Contains("\"value\": 0.525,", json);
        Assert.Equal(0.075, Sweeps.Difference([s_first], [s_second]).Value, 12);
    }

    [Fact]
    public void The_share_led_counts_factors_and_half_of_ties()
    {
        Assert.Equal(0.5, Sweeps.ShareLed([s_first], [s_second]).Value);
        Assert.Equal(0.5, Sweeps.ShareLed([s_first], [s_first]).Value);
        Assert.Equal(1, Sweeps.ShareLed([s_first], [Sweep(("light", 0, 10), ("pose", 0, 20))]).Value);
    }

    [Fact]
    public void A_lead_is_compared_with_another_lead() =>
        Assert.Equal(0.075, Sweeps.DifferenceOfDifferences([s_first], [s_second], [s_first], [s_first]).Value, 12);

    static Predictions Sweep(params (string Factor, int Right, int N)[] factors) =>
        Made.Right("factor", [.. factors.SelectMany(f => Enumerable.Range(0, f.N).Select(i => (i < f.Right, f.Factor)))]);
}
