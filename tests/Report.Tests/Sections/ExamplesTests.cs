using Behavior.Imaging;
using Behavior.Imaging.Decoding;
using Behavior.Report.Sections;

namespace Behavior.Report.Tests.Sections;

public class ExamplesTests
{
    [Fact]
    public void A_large_picture_is_reduced_to_the_means_of_whole_blocks()
    {
        var image = new RgbImage(300, 150); // three pixels to one
        for (var x = 0; x < 300; x++)
            for (var y = 0; y < 150; y++)
                image.Pixels[(y * 300 + x) * 3] = (byte)(x % 3 * 30); // red: 0, 30, 60, again and again

        var small = ImageDecoder.Decode(Examples.Picture(image, "", []).Png, "small");

        Assert.Equal((100, 50), (small.Width, small.Height));
        Assert.All(Enumerable.Range(0, 5000), i => Assert.Equal((30, 0, 0), (small.Pixels[i * 3], small.Pixels[i * 3 + 1], small.Pixels[i * 3 + 2])));
    }

    [Fact]
    public void A_small_picture_stays_as_it_is()
    {
        var image = new RgbImage(112, 5);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)i;

        Assert.Equal(image.Pixels, ImageDecoder.Decode(Examples.Picture(image, "", []).Png, "small").Pixels);
    }
}
