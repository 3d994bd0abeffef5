using Behavior.Conformance.Cases;
using Behavior.Imaging;
using Behavior.Imaging.Resampling;
using Behavior.Imaging.Transforms;

namespace Behavior.Conformance.Imaging;

/// <summary>The resampler's and the crops' own cases of <c>preprocess-golden/1</c>.</summary>
static class ResampleCases
{
    public static IEnumerable<PictureCase> Of(string folder, GoldenValue root)
    {
        foreach (var row in root.GetProperty("resample").EnumerateCases())
            yield return new($"resample/{Path.GetFileNameWithoutExtension(row.Word("input"))}/{row.Word("filter")}", () => Small(folder, row));
        foreach (var row in root.GetProperty("resample_sweep").EnumerateCases())
            yield return new($"resample_sweep/{row.Int("seed")}", () => Sweep(row));
        var geometry = root.GetProperty("geometry");
        foreach (var (row, i) in geometry.GetProperty("resize_then_crop").EnumerateCases().Select((r, i) => (r, i)))
            yield return new($"geometry/resize_then_crop/{i}", () => ResizeThenCrop(row));
        foreach (var row in geometry.GetProperty("timm_crop_pct").EnumerateCases())
            yield return new($"geometry/timm_crop_pct/{row.Int("size")}/{row.GetProperty("crop_pct")}", () =>
                PictureOutcome.Equal(row.Int("resize"), new CropPctStep(row.Side("size"), row.GetProperty("crop_pct").GetWithin(0.01, 1), ResampleFilter.Bicubic).ResizeSide));
        foreach (var (row, i) in geometry.GetProperty("center_crop_pixels").EnumerateCases().Select((r, i) => (r, i)))
            yield return new($"geometry/center_crop_pixels/{i}", () => CenterCrop(row));
    }

    static PictureOutcome Small(string folder, GoldenValue row)
    {
        var input = GoldenPicture.Read(folder, row.Word("input"));
        var (width, height) = row.Size("size");
        var grey = new byte[input.Width * input.Height];
        for (var i = 0; i < grey.Length; i++)
            grey[i] = (byte)((19595 * input.Pixels[3 * i] + 38470 * input.Pixels[3 * i + 1] + 7471 * input.Pixels[3 * i + 2] + 32768) >> 16);
        return PictureOutcome.Worst(
            PictureOutcome.Hash(row.Word("sha256"), ImageResizer.Resize(input, width, height, row.Filter()).Pixels),
            PictureOutcome.Hash(row.Word("gray_sha256"), ImageResizer.ResizeGrey(grey, input.Width, input.Height, width, height, row.Filter())));
    }

    static PictureOutcome Sweep(GoldenValue row)
    {
        var (fromWidth, fromHeight) = row.Size("from");
        var (width, height) = row.Size("size");
        var input = GoldenPicture.Noise(row.GetProperty("seed").GetUInt32(), fromWidth, fromHeight);
        return PictureOutcome.Worst(
            PictureOutcome.Hash(row.Word("input_sha256"), input.Pixels),
            PictureOutcome.Hash(row.Word("sha256"), ImageResizer.Resize(input, width, height, row.Filter()).Pixels));
    }

    static PictureOutcome ResizeThenCrop(GoldenValue row)
    {
        var resized = ResizeStep.SizeFor(row.WidthAndHeight().Width, row.WidthAndHeight().Height, row.Side("resize"));
        var window = CenterCropStep.WindowFor(resized.Width, resized.Height, row.Side("crop"), row.Side("crop"));
        return PictureOutcome.Equal((row.Pair("resized"), row.Pair("crop_from")), (resized, (window.Left, window.Top)));
    }

    static PictureOutcome CenterCrop(GoldenValue row)
    {
        var (imageWidth, imageHeight) = row.WidthAndHeight();
        var image = new RgbImage(imageWidth, imageHeight);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(i / 3 + 1);
        var (height, width) = row.Size("crop");
        var found = new Transform(new CenterCropStep(width, height)).Apply(image).Pixels.Where((_, i) => i % 3 == 0);
        return PictureOutcome.Equal(string.Join(" ", row.GetProperty("pixels").EnumerateArray()), string.Join(" ", found));
    }
}
