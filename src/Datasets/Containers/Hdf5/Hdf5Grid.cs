using Behavior.Datasets.Containers.Arrays;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>How a dataset is cut into chunks, in bytes: the last dimension counts bytes, not elements, so that any stretch of bytes can be found.</summary>
sealed class Hdf5Grid
{
    readonly long[] _shape, _chunk, _counts;

    /// <param name="shape">Sizes of the dataset, each above 0.</param>
    /// <param name="chunk">Sizes of a chunk, as many, each above 0.</param>
    /// <param name="element">Bytes of an element.</param>
    public Hdf5Grid(IReadOnlyList<long> shape, IReadOnlyList<long> chunk, int element)
    {
        _shape = [.. shape.SkipLast(1), shape[^1] * element];
        _chunk = [.. chunk.SkipLast(1), chunk[^1] * element];
        _counts = [.. _shape.Zip(_chunk, (size, part) => (size - 1) / part + 1)];
        (Length, Count, Band) = (ArrayShape.Count(_shape) ?? -1, ArrayShape.Count(_counts) ?? -1, ArrayShape.Count(_counts[1..]) ?? -1);
    }

    /// <summary>Bytes of the dataset.</summary>
    public long Length { get; }

    /// <summary>How many chunks there are.</summary>
    public long Count { get; }

    /// <summary>How many chunks hold one index of the first dimension.</summary>
    public long Band { get; }

    /// <summary>The number of the chunk that begins at these elements; -1 where none begins.</summary>
    /// <param name="origin">Elements along each dimension.</param>
    /// <param name="element">Bytes of an element.</param>
    public long Number(ReadOnlySpan<long> origin, int element)
    {
        var number = 0L;
        for (var i = 0; i < _shape.Length; i++)
        {
            var at = i == _shape.Length - 1 && origin[i] >= 0 && origin[i] < _shape[i] ? origin[i] * element : origin[i];
            if (at < 0 || at >= _shape[i] || at % _chunk[i] != 0) return -1;
            number = number * _counts[i] + at / _chunk[i];
        }
        return number;
    }

    /// <summary>Where a byte of the dataset lies: in which chunk, where in it, and how many bytes follow there that follow in the dataset too.</summary>
    public (long Chunk, int Inside, int Run) Find(long at)
    {
        var (chunk, inside, chunkStep, insideStep, run) = (0L, 0L, 1L, 1L, 0L);
        for (var i = _shape.Length - 1; i >= 0; i--)
        {
            (at, var coordinate) = Math.DivRem(at, _shape[i]);
            var (part, rest) = Math.DivRem(coordinate, _chunk[i]);
            if (i == _shape.Length - 1) run = Math.Min(_chunk[i] - rest, _shape[i] - coordinate);
            chunk += part * chunkStep;
            inside += rest * insideStep;
            chunkStep *= _counts[i];
            insideStep *= _chunk[i];
        }
        return (chunk, (int)inside, (int)run);
    }
}
