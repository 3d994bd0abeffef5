using Behavior.Imaging.Decoding;
using OpenCvSharp;
using SkiaSharp;

namespace Behavior.Imaging.Corruptions;

/// <summary>
/// Baseline JPEG with 4:2:0 chroma and libjpeg's standard tables, as Pillow writes it. OpenCV and Skia both drive libjpeg-turbo, so the decoded
/// pictures are equal; OpenCV's build is the faster one.
/// </summary>
static unsafe class JpegEncoder
{
    public static byte[] Encode(ReadOnlySpan<byte> rgb, int width, int height, int quality) =>
        OpenCvLibrary.IsAvailable ? WithOpenCv(rgb, width, height, quality) : WithSkia(rgb, width, height, quality);

    internal static byte[] WithOpenCv(ReadOnlySpan<byte> rgb, int width, int height, int quality)
    {
        // OpenCV encodes B, G, R.
        using var mat = new Mat(height, width, MatType.CV_8UC3);
        fixed (byte* start = rgb)
        {
            byte* from = start, to = mat.DataPointer;
            for (var left = width * height; left > 0; left--, from += 3, to += 3) (to[0], to[1], to[2]) = (from[2], from[1], from[0]);
        }
        Cv2.ImEncode(".jpg", mat, out var bytes, [(int)ImwriteFlags.JpegQuality, quality]);
        return bytes;
    }

    internal static byte[] WithSkia(ReadOnlySpan<byte> rgb, int width, int height, int quality)
    {
        var rgba = new byte[width * height * 4];
        for (int i = 0, o = 0; i < rgb.Length; i += 3, o += 4) (rgba[o], rgba[o + 1], rgba[o + 2], rgba[o + 3]) = (rgb[i], rgb[i + 1], rgb[i + 2], 255);
        fixed (byte* pixels = rgba)
        {
            using var pixmap = new SKPixmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, null), (nint)pixels);
            using var data = pixmap.Encode(new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
                ?? throw new InvalidOperationException("the JPEG encoder gave nothing");
            return data.ToArray();
        }
    }
}
