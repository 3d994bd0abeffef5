using System.IO.Compression;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>What was done to the chunks of a dataset, in order.</summary>
/// <param name="Steps">The numbers of the filters.</param>
sealed record Hdf5Filters(int[] Steps)
{
    const int Deflate = 1, Shuffle = 2, MostSteps = 8;

    /// <summary>None.</summary>
    public static Hdf5Filters None { get; } = new([]);

    /// <summary>Reads the list.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is damaged. BHV0303: it has one that is not undone.</exception>
    public static Hdf5Filters Read(Hdf5Input input, long at, string name)
    {
        var (version, steps) = (input.UInt8(at), new int[input.UInt8(at + 1)]);
        if (version is < 1 or > 2 || steps.Length > MostSteps) throw input.Bad(at, $"a list of {steps.Length} filters of version {version}; 1, 2 and at most {MostSteps} are read");
        at += version == 1 ? 8 : 2;
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = input.UInt16(at);
            if (steps[i] is not (Deflate or Shuffle)) throw BytesException.Unlike(name, $"its chunks went through HDF5's filter {steps[i]}; {Deflate} (deflate) and {Shuffle} (shuffle) are undone.");
            at += Length(input, at, isOld: version == 1);
        }
        return new(steps);
    }

    /// <summary>Undoes what was done to a chunk.</summary>
    /// <param name="stored">The chunk in the file.</param>
    /// <param name="mask">Bits of the filters that were left out.</param>
    /// <param name="length">Bytes that a chunk has.</param>
    /// <param name="element">Bytes of an element.</param>
    /// <exception cref="BehaviorException">BHV0302: it is compressed wrongly, or has another length.</exception>
    public ReadOnlyMemory<byte> Undo(SliceBytes stored, uint mask, int length, int element)
    {
        IBytes content = stored;
        for (var i = Steps.Length - 1; i >= 0; i--)
            if ((mask >> i & 1) == 0) content = new MemoryBytes(Steps[i] == Deflate ? Inflate(content, length) : Unshuffle(content, element), stored.Name);
        if (content.Length != length) throw BytesException.Cut(stored.Name, $"a chunk has {content.Length} bytes instead of {length}");
        var bytes = new byte[length];
        content.Read(0, bytes);
        return bytes;
    }

    static Memory<byte> Inflate(IBytes content, int length)
    {
        using var stream = new ZLibStream(new BytesStream(content), CompressionMode.Decompress);
        var inflated = Inflating.Read(stream, length, content.Name);
        return inflated.Length < length || Inflating.IsAtEnd(stream, content.Name) ? inflated : throw BytesException.Damaged(content.Name, $"a chunk inflates to more than {length} bytes");
    }

    /// <summary>First bytes of all elements stand first, then second bytes; what is left over stands as it was.</summary>
    static byte[] Unshuffle(IBytes content, int element)
    {
        var (from, count) = (new byte[content.Length], (int)(content.Length / element));
        content.Read(0, from);
        var to = (byte[])from.Clone();
        for (var b = 0; b < element; b++)
            for (var i = 0; i < count; i++) to[i * element + b] = from[b * count + i];
        return to;
    }

    static int Length(Hdf5Input input, long at, bool isOld)
    {
        const int FirstNamed = 256;
        var values = input.UInt16(at + (isOld || input.UInt16(at) >= FirstNamed ? 6 : 4));
        if (!isOld) return 6 + 4 * values;
        return 8 + (input.UInt16(at + 2) + 7) / 8 * 8 + 4 * (values + values % 2);
    }
}
