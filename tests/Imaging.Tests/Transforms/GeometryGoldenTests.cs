using System.Text.Json;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Transforms;

/// <summary>torchvision's, timm's and the paper's geometry to the integer, and its pixels to the byte.</summary>
public sealed class GeometryGoldenTests
{
    const string Manifest = "preprocess/manifest.json", Boxes = "geometry/boxes.json";

    [Theory, InlineData("own")]
    public void Resize_and_crop_have_torchvisions_integers(string source)
    {
        foreach (var row in Goldens.Json(source, Manifest).GetProperty("geometry").GetProperty("resize_then_crop").EnumerateArray())
        {
            var (width, height) = ResizeStep.SizeFor(row.Int("width"), row.Int("height"), row.Int("resize"));
            Assert.Equal(row.Pair("resized"), (width, height));
            var window = CenterCropStep.WindowFor(width, height, row.Int("crop"), row.Int("crop"));
            Assert.Equal(row.Pair("crop_from"), (window.Left, window.Top));
        }
    }

    [Theory, InlineData("own")]
    public void Crop_pct_has_timms_integers(string source)
    {
        foreach (var row in Goldens.Json(source, Manifest).GetProperty("geometry").GetProperty("timm_crop_pct").EnumerateArray())
            Assert.Equal(row.Int("resize"), new CropPctStep(row.Int("size"), row.GetProperty("crop_pct").GetDouble(), Imaging.Resampling.ResampleFilter.Bicubic).ResizeSide);
    }

    [Theory, InlineData("own")]
    public void Center_crop_pads_as_torchvision_does(string source)
    {
        foreach (var row in Goldens.Json(source, Manifest).GetProperty("geometry").GetProperty("center_crop_pixels").EnumerateArray())
        {
            var image = new RgbImage(row.Int("width"), row.Int("height"));
            for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(i / 3 + 1);
            // The goldens say [H, W].
            var (height, width) = row.Pair("crop");
            var made = new Transform(new CenterCropStep(width, height)).Apply(image);
            Assert.Equal(row.GetProperty("pixels").EnumerateArray().Select(p => p.GetInt32()), made.Pixels.Where((_, i) => i % 3 == 0).Select(b => (int)b));
        }
    }

    [Theory, InlineData("own")]
    public void Scale_has_the_papers_boxes(string source) => Assert.All(Goldens.Rows(source, Boxes, "scale"), row => AssertResizeThenCrop(row,
        $"crop-scale({row.GetProperty("factor")},{row.Text("family")})", $"resize({row.Int("resize")},bilinear)|center-crop({row.Int("crop")})"));

    [Theory, InlineData("own")]
    public void Resolution_has_the_papers_boxes(string source) => Assert.All(Goldens.Rows(source, Boxes, "resolution"), row =>
    {
        var step = new ResolutionStep(row.Int("resolution"), Enum.Parse<ModelFamily>(row.Text("family"), ignoreCase: true));
        Assert.Equal(row.Int("resize"), step.ResizeSide);
        AssertResizeThenCrop(row, step.Text, $"resize({row.Int("resize")},{row.Text("filter")})|center-crop({row.Int("crop")})");
    });

    [Theory, InlineData("own")]
    public void Shift_has_the_papers_boxes(string source) => Assert.All(Goldens.Rows(source, Boxes, "shift"), row =>
    {
        var (width, height) = row.Pair("picture");
        var window = CropShiftStep.WindowFor(width, height, row.GetProperty("shift").GetDouble(), Enum.Parse<ModelFamily>(row.Text("family"), ignoreCase: true));
        Assert.Equal(new PixelWindow(row.Int("left"), row.Int("top"), row.Int("width"), row.Int("height")), window);
        Assert.Equal((row.Int("black_right"), row.Int("black_bottom")), (Math.Max(window.Right - width, 0), Math.Max(window.Bottom - height, 0)));
    });

    [Theory, InlineData("own")]
    public void Pixels_equal_the_papers(string source) => Assert.All(Goldens.Rows(source, "geometry/pixels.json", "results"), row =>
    {
        var (width, height) = row.Pair("size");
        var input = row.TryGetProperty("noise", out var seed) ? Goldens.Noise(seed.GetUInt32(), width, height) : Goldens.Picture(source, "geometry/" + row.Text("file"));
        Assert.Equal(row.Text("input_sha256"), Goldens.Sha256(input.Pixels));
        var keyword = row.Text("kind") == "resolution" ? "resolution" : "crop-" + row.Text("kind");
        var made = Transform.Parse($"{keyword}({row.GetProperty("value")},{row.Text("family")})").Apply(input);
        Assert.Equal((row.Int("width"), row.Int("height"), row.Text("sha256")), (made.Width, made.Height, Goldens.Sha256(made.Pixels)));
    });

    static void AssertResizeThenCrop(JsonElement row, string transform, string same)
    {
        var (width, height) = row.Pair("picture");
        var resized = ResizeStep.SizeFor(width, height, row.Int("resize"));
        Assert.Equal(row.Pair("resized"), resized);
        var window = CenterCropStep.WindowFor(resized.Width, resized.Height, row.Int("crop"), row.Int("crop"));
        Assert.Equal(row.Pair("crop_from"), (window.Left, window.Top));
        // The step is these two steps: equal pixels on a small picture of the same aspect.
        var image = Goldens.Noise(7, Math.Max(width / 16, 1), Math.Max(height / 16, 1));
        Assert.Equal(Transform.Parse(same).Apply(image).Pixels, Transform.Parse(transform).Apply(image).Pixels);
    }
}
