using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Behavior.Imaging;

/// <summary>Pictures as PNG, for thumbnails and contact sheets: lossless, 8-bit RGB, no metadata, through ImageSharp. Thread-safe.</summary>
public static class PngWriter
{
    static readonly PngEncoder s_encoder = new() { ColorType = PngColorType.Rgb, BitDepth = PngBitDepth.Bit8, IgnoreMetadata = true };

    /// <summary>Encodes a picture; decoding the result gives the same bytes back.</summary>
    public static byte[] Encode(RgbImage image)
    {
        using var picture = SixLabors.ImageSharp.Image.LoadPixelData<Rgb24>(image.Pixels, image.Width, image.Height);
        using var file = new MemoryStream();
        picture.Save(file, s_encoder);
        return file.ToArray();
    }
}
