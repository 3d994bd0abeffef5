using Behavior.Imaging;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Pictures of CIFAR that lie in one file.</summary>
/// <param name="Labels">A label each.</param>
/// <param name="Coarse">A coarse label each; null where the set has none.</param>
/// <param name="Files">A file name each; null where the form has none.</param>
/// <param name="Planes">Reads a picture's planes R, G, B.</param>
sealed record CifarBatch(long[] Labels, long[]? Coarse, string[]? Files, Action<int, byte[]> Planes)
{
    /// <summary>Pixels of a side.</summary>
    public const int Side = 32;

    /// <summary>Bytes of the three planes.</summary>
    public const int Bytes = 3 * Side * Side;

    /// <summary>A picture.</summary>
    public RgbImage Image(int row)
    {
        var (planes, pixels) = (new byte[Bytes], new byte[Bytes]);
        Planes(row, planes);
        for (var i = 0; i < Side * Side; i++)
            for (var c = 0; c < 3; c++) pixels[3 * i + c] = planes[c * Side * Side + i];
        return new(Side, Side, pixels);
    }
}
