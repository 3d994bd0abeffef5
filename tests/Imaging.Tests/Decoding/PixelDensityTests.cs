using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>The looks that large pictures get before they are decoded, on sound small ones.</summary>
public sealed class PixelDensityTests
{
    [Fact]
    public void Every_golden_holds_its_pixels() => Assert.All(Goldens.Rows("own", "preprocess/manifest.json", "images"), row =>
    {
        var bytes = File.ReadAllBytes(Goldens.File("own", "preprocess/" + row.Text("file")));
        var header = HeaderReader.Read(bytes, "x");
        Assert.True(IsHeld(bytes, header), row.Text("file"));
    });

    [Theory]
    [InlineData("gif_palette.gif")]
    [InlineData("gif_transparent.gif")]
    [InlineData("png_palette.png")]
    [InlineData("png_gray4.png")]
    [InlineData("bmp_rgb.bmp")]
    public void Half_of_a_file_does_not(string file)
    {
        var bytes = File.ReadAllBytes(Goldens.File("own", "preprocess/images/" + file));
        Assert.False(IsHeld(bytes.AsSpan(0, bytes.Length / 2), HeaderReader.Read(bytes, "x")));
    }

    static bool IsHeld(ReadOnlySpan<byte> bytes, in ImageHeader header) => header.Format switch
    {
        ImageFormat.Gif => GifBlocks.AreHeld(bytes, header),
        ImageFormat.Png => PngChunks.AreHeld(bytes, header),
        ImageFormat.WebP => WebPChunks.AreHeld(bytes, header),
        ImageFormat.Bmp => BmpPixels.AreHeld(bytes, header),
        _ => true,
    };
}
