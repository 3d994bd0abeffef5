using System.Reflection;
using System.Text;
using Behavior.Diagnostics;
using Behavior.Fuzzing;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Fuzz;

/// <summary>Every reader of pictures: any bytes must end in a picture or in a BHV02xx error.</summary>
static class Targets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("jpeg", [SmallPictures.Jpeg, .. Files("jpeg_gray.jpg", "jpeg_420_progressive.jpg", "jpeg_440_restart.jpg")], Picture),
        new("jpeg-skia", [SmallPictures.Jpeg, .. Files("jpeg_gray.jpg", "jpeg_420_progressive.jpg", "jpeg_440_restart.jpg")], ThroughSkia),
        new("jpeg-metadata", [.. Files("jpeg_exif_rotated.jpg", "jpeg_icc_swapped.jpg").Select(SmallPictures.JpegWithSegmentsOf)], Picture),
        new("png", [SmallPictures.Png, .. Files("tiny.png", "one_pixel.png", "checker.png", "png_1bit.png", "png_gray4.png", "png_palette_transparent.png")], Picture),
        new("png-metadata", [SmallPictures.PngWithTexts, .. Files("png_icc_swapped.png")], Picture),
        new("gif", [SmallPictures.Gif, .. Files("gif_animated.gif", "gif_transparent.gif")], Picture),
        new("webp", [SmallPictures.WebPLossless, SmallPictures.WebPLossy, .. Files("webp_animated.webp", "webp_lossy.webp")], Picture),
        new("bmp", [SmallPictures.Bmp24, SmallPictures.BmpCore, SmallPictures.BmpRle8, SmallPictures.BmpRle4], Picture),
        new("transform", [.. TransformTexts.Select(Encoding.UTF8.GetBytes)], TransformText),
    ];

    static string[] TransformTexts =>
    [
        "resize(256,bilinear)|center-crop(224)|normalize(imagenet)", "resize(64x48,bicubic)|center-crop(40x30)", "crop-pct(224,0.95,bicubic,squash)|normalize(half)",
        "crop-scale(1.25,clip,64)|corrupt(fog,3)", "resize(32,lanczos)|crop-shift(30,supervised,64)", "resolution(336,clip)|normalize(0.1/0.2/0.3,0.4/0.5/0.6)", "center-crop(33)|corrupt(spatter,5,7)",
    ];

    static string Picture(byte[] input) => Outcome(() => ImageDecoder.Decode(input, "fuzzed"));

    // Where OpenCV has no library, Skia reads JPEGs too.
    static string ThroughSkia(byte[] input) => Outcome(() =>
    {
        var header = HeaderReader.Read(input, "fuzzed");
        if (header.Format == ImageFormat.Jpeg) JpegMarkers.CheckComplete(input, header, "fuzzed");
        SkiaDecoder.Decode(input, header, "fuzzed", new PixelFrame());
    });

    static string TransformText(byte[] input) => Outcome(() =>
    {
        var transform = Transform.Parse(Encoding.UTF8.GetString(input));
        foreach (var (width, height) in new[] { (1, 1), (4000, 3000), (1, 4_000_000) }) Outcome(() => transform.OutputSize(width, height));
        foreach (var (width, height) in new[] { (1, 1), (1, 9), (40, 30) }) Outcome(() => transform.Apply(new RgbImage(width, height), "fuzzed"));
    });

    static string Outcome(Action read)
    {
        try
        {
            read();
            return "read";
        }
        catch (BehaviorException refusal) when (refusal.Code.StartsWith("BHV02", StringComparison.Ordinal)) { return refusal.Code; }
    }

    static byte[][] Files(params string[] names) => [.. names.Select(n => File.ReadAllBytes(Path.Combine(Root, "tests", "Imaging.Tests", "Conformance", "preprocess", "images", n)))];

    static string Root => typeof(Targets).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
