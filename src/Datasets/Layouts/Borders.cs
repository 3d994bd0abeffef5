using Behavior.Diagnostics;
using Behavior.Imaging;

namespace Behavior.Datasets.Layouts;

/// <summary>Cuts a border off a picture, as ObjectNet's authors ask for.</summary>
static class Borders
{
    /// <summary>The picture without so many pixels on each side.</summary>
    /// <exception cref="BehaviorException">BHV0302: nothing would be left.</exception>
    public static RgbImage Cut(RgbImage image, int border, string description)
    {
        var (width, height) = (image.Width - 2 * border, image.Height - 2 * border);
        if (width < 1 || height < 1)
            throw new BehaviorException("BHV0302", $"{description}: {image.Width} x {image.Height} pixels, and a border of {border} on each side is to be cut off. "
                + "Usual cause: a thumbnail in place of the picture. Fetch it again.");
        var pixels = new byte[width * height * 3];
        for (var y = 0; y < height; y++) image.Pixels.AsSpan(((y + border) * image.Width + border) * 3, width * 3).CopyTo(pixels.AsSpan(y * width * 3));
        return new(width, height, pixels);
    }
}
