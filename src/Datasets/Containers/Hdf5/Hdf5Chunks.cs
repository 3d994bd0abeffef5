using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>The bytes of a dataset that lies in chunks, unpacked as they are asked for. Safe for several threads, which unpack at the same time.</summary>
sealed class Hdf5Chunks : IBytes
{
    const int ChunkTree = 1, MostChunk = 1 << 28, LeastCache = 16 << 20, MostCache = 512 << 20;

    readonly Hdf5Input _input;
    readonly Hdf5Grid _grid;
    readonly Hdf5Filters _filters;
    readonly Dictionary<long, Hdf5Chunk> _chunks;
    readonly Hdf5ChunkCache _cache;
    readonly int _element, _chunkLength;

    /// <summary>Reads where the chunks are.</summary>
    /// <param name="input">The file.</param>
    /// <param name="tree">The tree of chunks.</param>
    /// <param name="shape">Sizes of the dataset.</param>
    /// <param name="chunk">Sizes of a chunk.</param>
    /// <param name="element">Bytes of an element.</param>
    /// <param name="filters">What was done to them.</param>
    /// <param name="name">What messages call the dataset.</param>
    /// <exception cref="BehaviorException">BHV0302: the tree is cut or damaged, or chunks are missing.</exception>
    public Hdf5Chunks(Hdf5Input input, long tree, IReadOnlyList<long> shape, IReadOnlyList<long> chunk, int element, Hdf5Filters filters, string name)
    {
        (_input, _element, _filters, Name) = (input, element, filters, name);
        if (ArrayShape.Bytes(chunk, element) is not (> 0 and <= MostChunk and var length))
            throw BytesException.Damaged(name, $"its chunks are of {ArrayShape.Shown(chunk)} elements; 1 to {MostChunk} bytes are read");
        _chunkLength = (int)length;
        if (ArrayShape.Bytes(shape, element) is not { } whole) throw BytesException.Cut(name, $"no file holds {ArrayShape.Shown(shape)} elements");
        _grid = new([.. shape.Select(size => Math.Max(1, size))], chunk, element);
        _chunks = whole == 0 ? [] : Find(tree, shape.Count);
        Length = whole;
        _cache = new(Unpack, Math.Clamp(2 * Math.Min(_grid.Band, MostCache) * _chunkLength, LeastCache, MostCache) / _chunkLength);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long Length { get; }

    /// <inheritdoc/>
    public void Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || destination.Length > Length - offset) throw BytesException.Cut(this, offset, destination.Length);
        // Chunks of one channel are fetched for every byte in turn: no lock for each.
        var here = new Dictionary<long, ReadOnlyMemory<byte>>();
        while (destination.Length > 0)
        {
            var (chunk, inside, run) = _grid.Find(offset);
            run = Math.Min(run, destination.Length);
            if (!here.TryGetValue(chunk, out var content))
            {
                if (here.Count >= _cache.Most) here.Clear();
                here[chunk] = content = _cache[chunk];
            }
            content.Span.Slice(inside, run).CopyTo(destination);
            destination = destination[run..];
            offset += run;
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }

    Dictionary<long, Hdf5Chunk> Find(long tree, int rank)
    {
        var chunks = new Dictionary<long, Hdf5Chunk>();
        var origin = new long[rank];
        foreach (var (key, at) in new Hdf5Tree(_input, ChunkTree, 8 * (rank + 2)).Leaves(tree))
        {
            for (var i = 0; i < rank; i++) origin[i] = BitConverter.ToInt64(key.Span[(8 + 8 * i)..]);
            var number = _grid.Number(origin, _element);
            if (number < 0 || !chunks.TryAdd(number, new(at, BitConverter.ToUInt32(key.Span), BitConverter.ToUInt32(key.Span[4..]))))
                throw BytesException.Damaged(Name, $"a chunk begins at {ArrayShape.Shown(origin)}, where none can or another one does");
        }
        return chunks.Count == _grid.Count ? chunks : throw BytesException.Cut(Name, $"{chunks.Count} of its {_grid.Count} chunks are there");
    }

    ReadOnlyMemory<byte> Unpack(long number)
    {
        var chunk = _chunks[number];
        return _filters.Undo(_input.Part(chunk.At, chunk.Length, Name), chunk.Mask, _chunkLength, _element);
    }
}
