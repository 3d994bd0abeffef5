using SkiaSharp;

namespace Behavior.Imaging;

/// <summary>Pictures as PNG: lossless, 8-bit RGB, no metadata. Thread-safe.</summary>
public static unsafe class PngWriter
{
    /// <summary>Encodes a picture; decoding the result gives the same bytes back.</summary>
    public static byte[] Encode(RgbImage image)
    {
        var rgba = new byte[checked(image.Width * image.Height * 4)];
        for (int i = 0, o = 0; i < image.Pixels.Length; i += 3, o += 4)
            (rgba[o], rgba[o + 1], rgba[o + 2], rgba[o + 3]) = (image.Pixels[i], image.Pixels[i + 1], image.Pixels[i + 2], 255);
        fixed (byte* pixels = rgba)
        {
            using var pixmap = new SKPixmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, null), (nint)pixels);
            using var data = pixmap.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6))
                ?? throw new InvalidOperationException("the PNG encoder gave nothing");
            return data.ToArray();
        }
    }
}
