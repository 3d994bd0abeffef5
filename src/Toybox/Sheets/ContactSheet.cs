using Behavior.Datasets;
using Behavior.Imaging;

namespace Behavior.Toybox.Sheets;

/// <summary>Many samples on one picture, for people to look at.</summary>
public static class ContactSheet
{
    const int Gap = 2;

    /// <summary>Lays samples out row by row, on white.</summary>
    /// <param name="dataset">Where the pictures come from; all of one size.</param>
    /// <param name="indices">Which samples, in order; at least one.</param>
    /// <param name="columns">Pictures a row, at least 1.</param>
    public static RgbImage Compose(IDataset dataset, IReadOnlyList<int> indices, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfZero(indices.Count);
        var first = dataset.Load(indices[0]);
        var (stepX, stepY) = (first.Width + Gap, first.Height + Gap);
        var sheet = new RgbImage(columns * stepX + Gap, (indices.Count + columns - 1) / columns * stepY + Gap);
        sheet.Pixels.AsSpan().Fill(255);
        for (var i = 0; i < indices.Count; i++)
        {
            var image = i == 0 ? first : dataset.Load(indices[i]);
            for (var y = 0; y < image.Height; y++)
                image.Pixels.AsSpan(y * image.Width * 3, image.Width * 3)
                    .CopyTo(sheet.Pixels.AsSpan(((Gap + i / columns * stepY + y) * sheet.Width + Gap + i % columns * stepX) * 3));
        }
        return sheet;
    }
}
