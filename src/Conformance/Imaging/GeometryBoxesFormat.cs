using Behavior.Conformance.Cases;
using Behavior.Imaging.Transforms;

namespace Behavior.Conformance.Imaging;

/// <summary>The paper's scale, shift and resolution experiments as integers: what is resized to what, and where the crop lies.</summary>
public sealed class GeometryBoxesFormat : PictureFormat
{
    /// <inheritdoc/>
    public override bool Understands(string file, GoldenValue root) => HasMost(root, "scale", "shift", "resolution");

    private protected override IEnumerable<PictureCase> Cases(string folder, GoldenValue root, ConformanceContext context)
    {
        foreach (var row in root.GetProperty("scale").EnumerateCases())
            yield return new(Name(row, "scale", "factor"), () => ResizeThenCrop(row, new CropScaleStep(row.Factor("factor"), row.Family())));
        foreach (var row in root.GetProperty("shift").EnumerateCases())
            yield return new(Name(row, "shift", "shift"), () => Shift(row));
        foreach (var row in root.GetProperty("resolution").EnumerateCases())
            yield return new(Name(row, "resolution", "resolution"), () => ResizeThenCrop(row, new ResolutionStep(row.Side("resolution"), row.Family())));
    }

    static string Name(GoldenValue row, string kind, string value) =>
        $"{kind}/{row.GetProperty("picture")[0]}x{row.GetProperty("picture")[1]}/{row.Word("family")}/{row.GetProperty(value)}";

    static PictureOutcome ResizeThenCrop(GoldenValue row, TransformStep step)
    {
        var (width, height) = row.Size("picture");
        var crop = row.Side("crop");
        var resized = ResizeStep.SizeFor(width, height, row.Side("resize"));
        if ((long)resized.Width * resized.Height > GoldenLimits.Pixels / 2)
            throw row.Not($"a picture that is resized to at most {GoldenLimits.Pixels / 2:N0} pixels", $"one of {resized.Width} x {resized.Height}");
        var window = CenterCropStep.WindowFor(resized.Width, resized.Height, crop, crop);
        // The step itself, seen from outside: the same picture as the two steps that the golden names.
        var filter = row.TryGetProperty("filter", out var named) ? named.GetString() : "bilinear";
        var small = GoldenPicture.Noise(7, Math.Max(width / 16, 1), Math.Max(height / 16, 1));
        var same = Transform.Parse($"resize({row.Side("resize")},{filter})|center-crop({crop})").Apply(small).Pixels;
        return PictureOutcome.Worst(
            PictureOutcome.Equal((row.Pair("resized"), row.Pair("crop_from")), (resized, (window.Left, window.Top))),
            PictureOutcome.Equal(true, new Transform(step).Apply(small).Pixels.AsSpan().SequenceEqual(same)));
    }

    static PictureOutcome Shift(GoldenValue row)
    {
        var (width, height) = row.Size("picture");
        var window = CropShiftStep.WindowFor(width, height, row.Shift("shift"), row.Family());
        return PictureOutcome.Equal(
            (row.Int("left"), row.Int("top"), row.Int("width"), row.Int("height"), row.Int("black_right"), row.Int("black_bottom")),
            (window.Left, window.Top, window.Width, window.Height, Math.Max(window.Right - width, 0), Math.Max(window.Bottom - height, 0)));
    }
}
