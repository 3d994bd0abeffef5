using Behavior.Metrics.Transfer;

namespace Behavior.Metrics.Tests.Transfer;

public class PenaltySearchTests
{
    static readonly double[] s_plain = [0.001, 0.01, 0.1, 1, 10];

    [Fact]
    public void Five_values_are_tried_ascending_and_each_once()
    {
        var asked = new List<double>();
        var search = PenaltySearch.Run(c =>
        {
            asked.Add(c);
            return c == 0.1 ? 3 : 2;
        });

        Assert.Equal(s_plain, asked);
        Assert.Equal(s_plain, search.Grid);
        Assert.Equal([2, 2, 3, 2, 2], search.Right);
    }

    [Fact]
    public void It_goes_up_while_the_upper_end_alone_is_best()
    {
        var search = PenaltySearch.Run(c => c <= 100 ? (int)Math.Log10(c * 1000) : 0);

        Assert.Equal([.. s_plain, 100, 1000], search.Grid);
        Assert.Equal([0, 1, 2, 3, 4, 5, 0], search.Right);
    }

    [Fact]
    public void It_goes_down_while_the_lower_end_alone_is_best()
    {
        var search = PenaltySearch.Run(c => c >= 1e-4 ? -(int)Math.Round(Math.Log10(c)) : 0);

        Assert.Equal([1e-5, 1e-4, .. s_plain], search.Grid);
        Assert.Equal([0, 4, 3, 2, 1, 0, -1], search.Right);
    }

    [Fact]
    public void It_ends_at_ten_thousand_and_at_a_hundred_thousandth()
    {
        Assert.Equal([.. s_plain, 100, 1000, 1e4], PenaltySearch.Run(c => (int)Math.Round(Math.Log10(c))).Grid);
        Assert.Equal([1e-5, 1e-4, .. s_plain], PenaltySearch.Run(c => -(int)Math.Round(Math.Log10(c))).Grid);
    }

    [Fact]
    public void An_end_that_shares_its_rank_is_no_reason_to_go_on()
    {
        Assert.Equal(s_plain, PenaltySearch.Run(_ => 7).Grid);
        Assert.Equal(s_plain, PenaltySearch.Run(c => c >= 1 ? 8 : 7).Grid);
        Assert.Equal(s_plain, PenaltySearch.Run(c => c <= 0.01 ? 8 : 7).Grid);
        Assert.Equal([.. s_plain, 100], PenaltySearch.Run(c => c >= 10 ? 8 : 7).Grid);
    }
}
