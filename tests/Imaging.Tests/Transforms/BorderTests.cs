using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Transforms;

/// <summary>timm's <c>crop_mode</c> "border" and open_clip's <c>resize_mode</c> "longest": the longer side is resized, the rest of the square has one colour.</summary>
public sealed class BorderTests
{
    /// <summary>Made with the formula of timm's ResizeKeepRatio in Python: 12.5, 13.5 and 1.5 are rounded to even.</summary>
    [Theory]
    [InlineData(640, 480, 224, 224, 168)]
    [InlineData(480, 640, 224, 168, 224)]
    [InlineData(100, 25, 50, 50, 12)]
    [InlineData(100, 27, 50, 50, 14)]
    [InlineData(2, 1, 3, 3, 2)]
    [InlineData(6, 1, 9, 9, 2)]
    [InlineData(300, 101, 224, 224, 75)]
    [InlineData(333, 500, 384, 256, 384)]
    [InlineData(375, 500, 255, 191, 255)]
    [InlineData(1000, 3, 224, 224, 1)]
    [InlineData(64, 64, 224, 224, 224)]
    [InlineData(5, 3, 7, 7, 4)]
    public void The_longer_side_is_resized_and_the_other_rounded_to_even(int width, int height, int side, int newWidth, int newHeight)
    {
        Assert.Equal((newWidth, newHeight), ResizeLongestStep.SizeFor(width, height, side));
        Assert.Equal((newWidth, newHeight), Transform.Parse($"resize-longest({side},bicubic)").OutputSize(width, height));
    }

    [Theory]
    [InlineData("bicubic")]
    [InlineData("bilinear")]
    public void Its_pixels_are_those_of_a_resize_to_that_size(string filter)
    {
        var image = Goldens.Noise(5, 50, 37);
        Assert.Equal(Transform.Parse($"resize(32x24,{filter})").Apply(image).Pixels, Transform.Parse($"resize-longest(32,{filter})").Apply(image).Pixels);
    }

    /// <summary>One column in front and two behind: the odd one is behind, as torchvision pads.</summary>
    [Fact]
    public void What_is_missing_of_the_square_has_the_colour()
    {
        var image = new RgbImage(2, 5);
        image.Pixels.AsSpan().Fill(9);

        var made = Transform.Parse("center-crop(5,124/116/104)").Apply(image);

        int[] row = [124, 116, 104, 9, 9, 9, 9, 9, 9, 124, 116, 104, 124, 116, 104];
        Assert.Equal(Enumerable.Repeat(row, 5).SelectMany(r => r), made.Pixels.Select(b => (int)b));
    }

    /// <summary>One side is padded and the other cut at once.</summary>
    [Fact]
    public void A_crop_may_pad_one_side_and_cut_the_other()
    {
        var image = new RgbImage(1, 4);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(i / 3 + 1);

        var made = Transform.Parse("center-crop(3x2,0/0/7)").Apply(image);

        Assert.Equal([0, 0, 7, 2, 2, 2, 0, 0, 7, 0, 0, 7, 3, 3, 3, 0, 0, 7], made.Pixels.Select(b => (int)b));
    }

    [Fact]
    public void Both_steps_together_give_the_square_with_its_border()
    {
        var image = Goldens.Noise(3, 64, 30);
        var resized = Transform.Parse("resize(32x15,bicubic)").Apply(image);

        var made = Transform.Parse("resize-longest(32,bicubic)|center-crop(32,128/128/128)").Apply(image);

        Assert.Equal((32, 32), (made.Width, made.Height));
        Assert.All(made.Pixels[..(8 * 96)], b => Assert.Equal(128, b));
        Assert.Equal(resized.Pixels, made.Pixels[(8 * 96)..(23 * 96)]);
        Assert.All(made.Pixels[(23 * 96)..], b => Assert.Equal(128, b));
    }

    [Fact]
    public void A_picture_of_which_nothing_would_be_left_is_refused() =>
        Assert.Equal("BHV0212", Assert.Throws<BehaviorException>(() => Transform.Parse("resize-longest(5,bicubic)").Apply(new RgbImage(10, 1))).Code);
}
