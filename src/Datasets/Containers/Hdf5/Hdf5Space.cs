using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>The sizes of a dataset.</summary>
static class Hdf5Space
{
    /// <summary>Reads them.</summary>
    /// <exception cref="BehaviorException">BHV0302: they are damaged. BHV0303: the dataset has none.</exception>
    public static long[] Read(Hdf5Input input, Hdf5Message message, string name)
    {
        const int Null = 2;
        var (version, rank) = (input.UInt8(message.Start), input.UInt8(message.Start + 1));
        if (version is < 1 or > 2 || rank > ArrayShape.MostDimensions)
            throw input.Bad(message.Start, $"the sizes of a dataset are of version {version} and {rank} in number; 1, 2 and at most {ArrayShape.MostDimensions} are read");
        if (version == 2 && input.UInt8(message.Start + 3) == Null) throw BytesException.Unlike(name, "it holds nothing.");
        var at = message.Start + (version == 1 ? 8 : 4);
        return [.. Enumerable.Range(0, rank).Select(i => input.Int64(at + 8 * i))];
    }
}
