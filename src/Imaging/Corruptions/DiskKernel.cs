using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Behavior.Imaging.Corruptions;

/// <summary>
/// The reference's smoothed disks, one quarter of each, compiled in to the last bit. At radius 8 and 10 the disk touches its square's border and the smoothing mirrors, so
/// the sum is 1.013 and 1.011 and the picture gets brighter: that is published behaviour.
/// </summary>
sealed class DiskKernel
{
    static readonly ConcurrentDictionary<(double, double), DiskKernel> s_all = new(EmbeddedJson.Read("kernels.json").GetProperty("disks").EnumerateObject()
        .Select(d => KeyValuePair.Create(Key(d.Name), new DiskKernel(d.Value.GetProperty("quarter")))));

    readonly double[][] _rows;
    readonly int[] _widths;

    DiskKernel(JsonElement quarter)
    {
        _rows = [.. quarter.EnumerateArray().Select(r => r.EnumerateArray().Select(w => (double)w.GetSingle()).ToArray())];
        // Weights far below one unit in the last place of any sum change nothing and are left out.
        _widths = [.. _rows.Select(r => Array.FindLastIndex(r, w => w > 1e-22))];
    }

    /// <summary>The largest distance from the centre with a weight.</summary>
    public int Reach => _rows.Length - 1;

    public static DiskKernel For(double radius, double alias) => s_all[(radius, alias)];

    /// <summary>The weights of the row at distance j, by the distance from the centre.</summary>
    public double[] Row(int j) => _rows[j];

    /// <summary>The largest distance in row j with a weight; -1 when there is none.</summary>
    public int Width(int j) => _widths[j];

    static (double, double) Key(string text)
    {
        var parts = text.Split(',');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
