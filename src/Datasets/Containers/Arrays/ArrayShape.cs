using System.Globalization;

namespace Behavior.Datasets.Containers.Arrays;

/// <summary>Sizes along the dimensions of an array, as headers claim them.</summary>
static class ArrayShape
{
    /// <summary>Dimensions that an array may have; numpy's and HDF5's own limit is 32.</summary>
    public const int MostDimensions = 32;

    /// <summary>How many elements there are, 1 for no dimension; null where a size is negative or the product does not fit.</summary>
    public static long? Count(IReadOnlyList<long> shape)
    {
        if (shape.Any(size => size < 0)) return null;
        if (shape.Contains(0)) return 0;
        var count = 1L;
        foreach (var size in shape)
        {
            if (size > long.MaxValue / count) return null;
            count *= size;
        }
        return count;
    }

    /// <summary>How many bytes there are; null where that does not fit.</summary>
    public static long? Bytes(IReadOnlyList<long> shape, int element) => Count(shape) is { } count && count <= long.MaxValue / element ? count * element : null;

    /// <summary>The sizes as messages show them: <c>5 x 3072</c>.</summary>
    public static string Shown(IReadOnlyList<long> shape) => shape.Count == 0 ? "1 value" : string.Join(" x ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));
}
