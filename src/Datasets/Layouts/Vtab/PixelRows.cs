using System.Globalization;
using Behavior.Datasets.Trees;
using Behavior.Imaging;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Pictures that are rows of one file.</summary>
static class PixelRows
{
    /// <summary>A picture by its row: its id is <c>PREFIX#ROW</c>, its place <c>FILE#ROW</c>.</summary>
    public static Picture Of(Layout layout, TreeFile file, string prefix, int row, int label, IReadOnlyDictionary<string, string> annotations, Func<RgbImage> make) =>
        new(new(string.Create(CultureInfo.InvariantCulture, $"{prefix}#{row}"), label) { Annotations = annotations }, new PixelPlace(Where(layout.Tree.Where(file), row), make));

    /// <summary>A row's place; a file that is gzipped is called as it is unpacked.</summary>
    static string Where(string file, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.AsSpan(0, file.Length - 3) : file)}#{row}");

    /// <summary>A grey picture as RGB.</summary>
    public static RgbImage Grey(int width, int height, ReadOnlySpan<byte> grey)
    {
        var pixels = new byte[3 * grey.Length];
        for (var i = 0; i < grey.Length; i++) pixels.AsSpan(3 * i, 3).Fill(grey[i]);
        return new(width, height, pixels);
    }
}
