using Behavior.Imaging;
using Behavior.Imaging.Resampling;
using Behavior.Imaging.Transforms;

namespace Behavior.Datasets.Checking;

/// <summary>Many samples on one picture, for people to look at.</summary>
public static class ContactSheet
{
    const int Gap = 2;

    /// <summary>Lays samples out row by row, on white. What is larger than a place is scaled down to fit, what is smaller stays as it is, in the middle.</summary>
    /// <param name="dataset">Where the pictures come from.</param>
    /// <param name="indices">Which samples, in order; at least one. A negative one leaves its place empty.</param>
    /// <param name="columns">Pictures a row, at least 1.</param>
    /// <param name="side">Side of a place in pixels; 0 for the first picture's size.</param>
    public static RgbImage Compose(IDataset dataset, IReadOnlyList<int> indices, int columns, int side = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfZero(indices.Count);
        var first = side > 0 ? null : dataset.Load(indices[0]);
        var (width, height) = first is null ? (side, side) : (first.Width, first.Height);
        var (stepX, stepY) = (width + Gap, height + Gap);
        var sheet = new RgbImage(columns * stepX + Gap, (indices.Count + columns - 1) / columns * stepY + Gap);
        sheet.Pixels.AsSpan().Fill(255);
        for (var i = 0; i < indices.Count; i++)
        {
            if (indices[i] < 0) continue;
            var image = Fit(i == 0 && first is not null ? first : dataset.Load(indices[i]), width, height);
            Put(image, sheet, Gap + i % columns * stepX + (width - image.Width) / 2, Gap + i / columns * stepY + (height - image.Height) / 2);
        }
        return sheet;
    }

    static RgbImage Fit(RgbImage image, int width, int height) => image.Width <= width && image.Height <= height
        ? image
        : new Transform(new ResizeLongestStep(Math.Min(width, height), ResampleFilter.Bilinear)).Apply(image);

    static void Put(RgbImage image, RgbImage sheet, int left, int top)
    {
        for (var y = 0; y < image.Height; y++)
            image.Pixels.AsSpan(y * image.Width * 3, image.Width * 3).CopyTo(sheet.Pixels.AsSpan(((top + y) * sheet.Width + left) * 3));
    }
}
