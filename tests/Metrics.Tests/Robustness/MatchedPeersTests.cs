using Behavior.Metrics.Robustness;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Robustness;

public class MatchedPeersTests
{
    [Fact]
    public void The_value_is_that_of_the_two_nearest_peers()
    {
        double[] clean = [0.5, 0.66, 0.8, 0.9], shifted = [0.3, 0.42, 0.6, 0.7];
        var difference = MatchedPeers.Difference(Of(0.7), Of(0.55), [.. clean.Zip(shifted, (c, s) => (Of(c), Of(s)))]);
        Assert.Equal(AccuracyMatched.Difference(0.7, 0.55, clean, shifted).Value, difference.Value, 1e-12);
    }

    [Fact]
    public void A_peer_of_the_same_accuracy_is_the_only_one() => Assert.Equal(0.15, MatchedPeers.Difference(Of(0.7), Of(0.55), [(Of(0.7), Of(0.4)), (Of(0.8), Of(0.6))]).Value, 1e-12);

    [Fact]
    public void Outside_of_the_peers_there_is_no_difference() =>
        Assert.Equal("no peer is more accurate", MatchedPeers.Difference(Of(0.95), Of(0.55), [(Of(0.5), Of(0.4)), (Of(0.8), Of(0.6))]).Figure.WhyUndefined);

    /// <summary>That accuracy on a hundred pictures.</summary>
    static SampledFigure Of(double accuracy) => SampledFigure.Mean(Units.Alone("set", 100), [.. Enumerable.Range(0, 100).Select(i => i < Math.Round(100 * accuracy) ? 1.0 : 0)]);
}
