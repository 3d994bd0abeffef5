using Behavior.Diagnostics;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Transforms;

/// <summary>What a transform may ask for is counted before anything is done.</summary>
public sealed class TransformLimitsTests
{
    [Theory]
    [InlineData("crop-scale(0.01,clip,64)", "leaves no pixel")]
    [InlineData("crop-scale(1e3,clip)", "not a number from 0.01 to 100")]
    [InlineData("crop-scale(Infinity,clip)", "not a number from 0.01 to 100")]
    [InlineData("crop-shift(-1,clip)", "not a number from 0 to 100000")]
    [InlineData("crop-pct(224,0,bicubic)", "not a number from 0.01 to 1")]
    [InlineData("center-crop(99999999999999999999)", "not a side")]
    [InlineData("corrupt(fog,3,99999999999)", "not a whole number")]
    [InlineData("normalize(NaN/0/0,1/1/1)", "three means")]
    [InlineData("normalize(0/0/0,1e-30/1/1)", "three means")]
    [InlineData("normalize(123.675/116.28/103.53,58.395/57.12/57.375)", "divide them by 255")]
    public void Arguments_are_checked_when_they_are_parsed(string text, string part) =>
        Assert.Contains(part, Assert.Throws<BehaviorException>(() => Transform.Parse(text)).Message);

    [Fact]
    public void Texts_and_steps_are_bounded()
    {
        Assert.Contains("at most 64", Refusal(() => Transform.Parse(string.Join("|", Enumerable.Repeat("center-crop(8)", 65))), "BHV0210"));
        Assert.Contains("at most 4,096", Refusal(() => Transform.Parse(string.Join("|", Enumerable.Repeat("center-crop(8)", 1000))), "BHV0210"));
        Assert.Contains("at most 4,096", Refusal(() => Transform.Parse(new string('(', 1_000_000)), "BHV0210"));
        Assert.Contains("at most 64", Refusal(() => _ = new Transform(Enumerable.Repeat(new CenterCropStep(8, 8), 100_000)), "BHV0210"));
        Assert.Equal((8, 8), Transform.Parse(string.Join("|", Enumerable.Repeat("center-crop(8)", 64))).OutputSize(9, 9));
    }

    [Theory]
    [InlineData("center-crop(25000)|resize(224,bilinear)", 64, 64, "center-crop(25000) gives 25,000 x 25,000 pixels, more than the 4,194,304")]
    [InlineData("resize(65535x65535,lanczos)", 64, 64, "65,535 x 65,535 pixels, more than")]
    [InlineData("resize(256,bilinear)", 1, 1_000_000, "gives a side of 256,000,000 pixels")]
    [InlineData("resize(256,bilinear)", 1, 60_000, "gives 256 x 15,360,000 pixels")]
    [InlineData("resize(200x224,bilinear)", 1, 4_000_000, "gives 200 x 4,000,000 pixels")]
    [InlineData("center-crop(25000,1/2/3)", 64, 64, "center-crop(25000,1/2/3) gives 25,000 x 25,000 pixels, more than the 4,194,304")]
    [InlineData("resize-longest(65535,lanczos)", 64, 64, "65,535 x 65,535 pixels, more than")]
    [InlineData("resize-longest(224,lanczos)", 1, 4_000_000, "gives a side of 0 pixels")]
    [InlineData("resize(1x224,lanczos)", 1, 4_000_000, "weights for one axis, more than the 2,097,152")]
    [InlineData("crop-shift(0,clip,4000)", 64, 64, "gives 4,000 x 4,000 pixels")]
    [InlineData("crop-scale(100,supervised,65535)", 64, 64, "65,535")]
    [InlineData("resize(2000x2000,box)|resize(1000x1000,box)|resize(2000x2000,box)|resize(1000x1000,box)|resize(2000x2000,box)|resize(1000x1000,box)|resize(2000x2000,box)|"
        + "resize(1000x1000,box)|resize(2000x2000,box)|resize(1000x1000,box)", 64, 64, "make ")]
    [InlineData("resize(1024x1024,box)|corrupt(fog,1)|corrupt(fog,1)|corrupt(fog,1)|corrupt(fog,1)|corrupt(fog,1)", 64, 64, "make ")]
    public void A_result_that_is_too_large_is_refused_before_memory_is_asked_for(string text, int width, int height, string part)
    {
        var transform = Transform.Parse(text);
        var image = new RgbImage(width, height);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = Refusal(() => transform.Apply(image, "x"), "BHV0212");
        Assert.Contains(part, message);
        Assert.Contains($"transform '{text}' on a picture of {width:N0} x {height:N0} pixels", message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
        Assert.Equal(message, Refusal(() => transform.OutputSize(width, height), "BHV0212"));
    }

    [Fact]
    public void As_many_pixels_as_the_picture_has_are_always_allowed() => Assert.Equal((4000, 3000), Transform.Parse("center-crop(4000x3000)").OutputSize(4200, 3100));

    [Fact]
    public void Steps_that_were_made_without_Parse_are_checked_too()
    {
        var image = new RgbImage(30, 20);
        foreach (var step in new TransformStep[]
        {
            new ResizeStep(0, default), new ResizeStep(-5, default), new ResizeExactStep(0, 7, default), new CenterCropStep(-1, 3), new CropPctStep(8, 0, default),
            new ResizeLongestStep(0, default), new ResizeLongestStep(-5, default),
            new CropPctStep(8, double.NaN, default),
            new CropScaleStep(double.NaN, ModelFamily.Clip), new CropScaleStep(double.PositiveInfinity, ModelFamily.Clip), new ResolutionStep(0, ModelFamily.Clip),
            new CropShiftStep(0, ModelFamily.Clip, 0),
        })
            Refusal(() => new Transform(step).Apply(image), "BHV0212");
        Assert.All(new Transform(new CropShiftStep(1e300, ModelFamily.Clip, 8)).Apply(image).Pixels, b => Assert.Equal(0, b));
    }

    [Fact]
    public void A_shift_beyond_a_resized_picture_gives_black()
    {
        var result = Transform.Parse("resize(32,lanczos)|crop-shift(100,supervised,64)").Apply(Goldens.Noise(1, 50, 40));
        Assert.Equal((64, 64), (result.Width, result.Height));
        Assert.All(result.Pixels, b => Assert.Equal(0, b));
    }

    [Fact]
    public void So_does_it_where_a_part_is_still_seen()
    {
        var image = Goldens.Noise(1, 50, 40);
        var resized = Transform.Parse("resize(32,lanczos)").Apply(image);
        Assert.Equal(Transform.Parse("crop-shift(20,clip,64)").Apply(resized).Pixels, Transform.Parse("resize(32,lanczos)|crop-shift(20,clip,64)").Apply(image).Pixels);
    }

    [Fact]
    public void A_pipeline_of_huge_pictures_is_refused_before_it_starts() =>
        Assert.Contains("4,194,304", Refusal(() => _ = new ImagePipeline<float>(Transform.Parse("center-crop(4000)"), new() { BatchSize = 1 }), "BHV0220"));

    static string Refusal(Action action, string code)
    {
        var problem = Assert.Throws<BehaviorException>(action);
        Assert.Equal(code, problem.Code);
        return problem.Message;
    }
}
