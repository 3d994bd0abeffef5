using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;

namespace Behavior.Evaluation.Tests;

public class PerturbationTests
{
    const string Standard = "resize(256,bilinear)|center-crop(224)|normalize(imagenet)";

    [Theory]
    [InlineData("", Standard)]
    [InlineData("corrupt(fog,3)", "resize(256,bilinear)|center-crop(224)|corrupt(fog,3)|normalize(imagenet)")]
    [InlineData("crop-scale(1.25,supervised)", "crop-scale(1.25,supervised)|normalize(imagenet)")]
    [InlineData("crop-shift(30,clip)", "crop-shift(30,clip)|normalize(imagenet)")]
    [InlineData("resolution(112,supervised)|corrupt(fog,1)", "resolution(112,supervised)|corrupt(fog,1)|normalize(imagenet)")]
    public void A_view_stands_in_for_resize_and_crop_and_all_else_comes_before_the_normalisation(string perturbation, string expected) =>
        Assert.Equal(expected, Perturbation.Apply(Transform.Parse(Standard), perturbation).Text);

    [Fact]
    public void Unknown_steps_offer_the_nearest() =>
        Assert.Contains("Did you mean", Assert.Throws<BehaviorException>(() => Perturbation.Apply(Transform.Parse(Standard), "crop-scal(1,clip)")).Message);
}
