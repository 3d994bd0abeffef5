using Behavior.Measures;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Measures;

public class LayerPairTests
{
    static readonly Units s_batches = Units.Alone("batches", 2);

    [Fact]
    public void Hsic_is_averaged_over_batches_before_the_ratio()
    {
        var pair = new LayerPair(s_batches, [1, 3], [2, 2], [2, 6]); // mean 2 / sqrt(2 * 4)

        Assert.Equal(2 / Math.Sqrt(8), pair.Cka(), 12);
        Assert.Equal(pair.Cka(), pair.Figure().Value, 12);
        Assert.Equal((2 / Math.Sqrt(8) + 1) / 2, LayerPair.Mean([pair, new(s_batches, [2, 2], [2, 2], [2, 2])]).Value, 12);
    }

    [Fact]
    public void A_layer_without_variance_is_like_nothing() => Assert.Equal(0, new LayerPair(s_batches, [1, 1], [-1, -1], [1, 1]).Cka());
}
