using Behavior.Metrics.Mistakes;

namespace Behavior.Metrics.Tests.Mistakes;

public class FactorErrorsTests
{
    [Fact]
    public void A_small_table_by_hand()
    {
        // Five images, three right. 'pose' on images 0, 1 (one right), 'style' on image 4 (wrong), 'larger' on none; images 2, 3 have no factor.
        var errors = FactorErrors.Of([true, false, true, true, false], ["pose", "style", "larger"],
            [true, false, false, true, false, false, false, false, false, false, false, false, false, true, false]);
        Assert.Equal(0.6, errors.Average.Value);
        Assert.Equal([2, 1, 0], errors.Factors.Select(f => f.Images));
        Assert.Equal(0.5 / 0.4, errors.Factors[0].ErrorRatio.Value, 1e-15);
        Assert.Equal(1 / 0.4, errors.Factors[1].ErrorRatio.Value, 1e-15);
        Assert.Equal((1.25 + 2.5) / 2, errors.MeanErrorRatio.Value, 1e-15);
        Assert.Equal(2, errors.MeanErrorRatio.N);
        Assert.Equal(0, errors.Worst.Value);
    }

    [Fact]
    public void A_factor_on_every_image_has_an_error_ratio_of_one() => Property.Holds(Property.Pairs(), pair =>
    {
        if (pair.Baseline.All(c => c)) return;
        Assert.Equal(1, FactorErrors.Of(pair.Baseline, ["all"], [.. pair.Baseline.Select(_ => true)]).Factors[0].ErrorRatio.Value);
    });
}
