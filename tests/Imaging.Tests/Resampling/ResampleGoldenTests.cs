using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Tests.Resampling;

/// <summary>Pillow's own results for small pictures, five filters, colour and grey, and for 200 sizes of noise.</summary>
public sealed class ResampleGoldenTests
{
    const string Manifest = "preprocess/manifest.json";

    [Theory, InlineData("own"), InlineData("kit")]
    public void Small_pictures_equal_Pillows(string source) => Assert.All(Goldens.Rows(source, Manifest, "resample"), row =>
    {
        var input = Goldens.Picture(source, "preprocess/" + row.Text("input"));
        var (width, height) = row.Pair("size");
        var filter = Enum.Parse<ResampleFilter>(row.Text("filter"), ignoreCase: true);
        Assert.Equal(row.Text("sha256"), Goldens.Sha256(ImageResizer.Resize(input, width, height, filter).Pixels));
        Assert.Equal(row.Text("gray_sha256"), Goldens.Sha256(ImageResizer.ResizeGrey(Grey(input), input.Width, input.Height, width, height, filter)));
    });

    [Theory, InlineData("own"), InlineData("kit")]
    public void Noise_of_200_sizes_equals_Pillows(string source) => Assert.All(Goldens.Rows(source, Manifest, "resample_sweep"), row =>
    {
        var (fromWidth, fromHeight) = row.Pair("from");
        var (width, height) = row.Pair("size");
        var input = Goldens.Noise((uint)row.Int("seed"), fromWidth, fromHeight);
        Assert.Equal(row.Text("input_sha256"), Goldens.Sha256(input.Pixels));
        Assert.Equal(row.Text("sha256"), Goldens.Sha256(ImageResizer.Resize(input, width, height, Enum.Parse<ResampleFilter>(row.Text("filter"), ignoreCase: true)).Pixels));
    });

    static byte[] Grey(RgbImage image)
    {
        var grey = new byte[image.Width * image.Height];
        for (var i = 0; i < grey.Length; i++)
            grey[i] = (byte)((19595 * image.Pixels[3 * i] + 38470 * image.Pixels[3 * i + 1] + 7471 * image.Pixels[3 * i + 2] + 32768) >> 16);
        return grey;
    }
}
