using OpenCvSharp;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Decodes 8-bit grey and colour JPEGs through OpenCV's libjpeg-turbo: the same bytes as Skia's and Pillow's, in half of Skia's time. Every other
/// file goes to Skia: OpenCV differs from Pillow on CMYK, 16-bit grey and transparent GIF.
/// </summary>
static unsafe class OpenCvDecoder
{
    // IMREAD_COLOR_RGB without rotation by EXIF.
    const ImreadModes Rgb = (ImreadModes)(256 | 128);

    public static bool Serves(in ImageHeader header) =>
        header is { Format: ImageFormat.Jpeg, Depth: 8, Channels: 1 or 3 } && OpenCvLibrary.IsAvailable;

    /// <summary>The picture, or null where OpenCV refuses it or gives another size than the header's.</summary>
    public static Mat? TryDecode(ReadOnlySpan<byte> bytes, in ImageHeader header)
    {
        NativeStandardError.Silence();
        try
        {
            var mat = Cv2.ImDecode(bytes, Rgb);
            if (mat.Cols == header.Width && mat.Rows == header.Height && mat.IsContinuous() && mat.Type() == MatType.CV_8UC3) return mat;
            mat.Dispose();
            return null;
        }
        catch (OpenCVException) { return null; }
        finally { NativeStandardError.Restore(); }
    }

    public static RgbView View(Mat mat) =>
        new(new ReadOnlySpan<byte>(mat.DataPointer, checked(mat.Cols * mat.Rows * 3)), mat.Cols, mat.Rows);
}
