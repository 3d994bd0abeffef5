using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class MeanCkaTests
{
    [Fact]
    public void Hsic_is_averaged_over_batches_before_the_ratio()
    {
        var pair = new LayerPair([1, 3], [2, 2], [2, 6]); // mean 2 / sqrt(2 * 4)

        Assert.Equal(2 / Math.Sqrt(8), pair.Cka(), 12);
        Assert.Equal(3 / Math.Sqrt(12), pair.Cka([1, 1]), 12);
        Assert.Equal((2 / Math.Sqrt(8) + 1) / 2, new MeanCka([pair, new([2, 2], [2, 2], [2, 2])]).Of([0, 1]), 12);
    }

    [Fact]
    public void A_resample_without_variance_is_like_nothing() => Assert.Equal(0, new LayerPair([1], [-1], [1]).Cka());
}
