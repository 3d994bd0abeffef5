using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Arrays;

/// <summary>Numbers in a file that are read from it when they are asked for. Safe for several threads.</summary>
public sealed class NumberArray
{
    /// <summary>How many elements <see cref="Integers"/> gives: lists of labels, not pictures.</summary>
    public const int MostIntegers = 20_000_000;

    const int Step = 1 << 16;

    readonly IBytes _bytes;
    readonly bool _isBigEndian;

    /// <summary>Names the bytes of an array.</summary>
    /// <param name="bytes">Its elements and nothing else; they stay their owner's.</param>
    /// <param name="type">What its elements are.</param>
    /// <param name="shape">Its sizes, the slowest dimension first in row-major order.</param>
    /// <param name="isColumnMajor">Whether the first index runs fastest.</param>
    /// <param name="isBigEndian">Whether an element's first byte is its highest.</param>
    /// <exception cref="BehaviorException">BHV0302: the bytes are not as many as the sizes ask for.</exception>
    public NumberArray(IBytes bytes, NumberType type, IReadOnlyList<long> shape, bool isColumnMajor = false, bool isBigEndian = false)
    {
        (_bytes, Type, Shape, IsColumnMajor, _isBigEndian) = (bytes, type, shape, isColumnMajor, isBigEndian);
        var wanted = ArrayShape.Bytes(shape, type.Size());
        if (wanted != bytes.Length)
        {
            throw BytesException.Cut(bytes.Name,
                $"an array of {ArrayShape.Shown(shape)} values of type {type} takes {wanted?.ToString() ?? "more bytes than can be counted"} bytes, and there are {bytes.Length}");
        }
        Count = bytes.Length / type.Size();
    }

    /// <summary>What messages call it: the file and what it is in there.</summary>
    public string Name => _bytes.Name;

    /// <summary>What its elements are, as they are stored.</summary>
    public NumberType Type { get; }

    /// <summary>Its sizes.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>Whether the first index runs fastest, as in MATLAB and Fortran.</summary>
    public bool IsColumnMajor { get; }

    /// <summary>How many elements it has.</summary>
    public long Count { get; }

    /// <summary>Reads a stretch of elements in their stored order.</summary>
    /// <param name="first">The first element, counted from 0 in stored order.</param>
    /// <param name="destination">Filled with elements in little-endian order; its length is a multiple of an element's.</param>
    /// <exception cref="BehaviorException">BHV0302: the stretch leaves the array, or the file cannot be read.</exception>
    public void Read(long first, Span<byte> destination)
    {
        var size = Type.Size();
        if (first < 0 || first > Count || destination.Length % size != 0) throw BytesException.Cut(_bytes, first, destination.Length);
        _bytes.Read(first * size, destination);
        if (!_isBigEndian) return;
        for (var at = 0; at < destination.Length; at += size) destination.Slice(at, size).Reverse();
    }

    /// <summary>All elements as whole numbers, in stored order.</summary>
    /// <exception cref="BehaviorException">BHV0303: there are more than <see cref="MostIntegers"/>, or one is no whole number. BHV0302: the file cannot be read.</exception>
    public long[] Integers()
    {
        if (Count > MostIntegers) throw BytesException.Unlike(Name, $"it has {Count} numbers; at most {MostIntegers} are read as a list.");
        var (values, buffer, size) = (new long[Count], new byte[Math.Min(Count * Type.Size(), Step)], Type.Size());
        for (var done = 0; done < values.Length;)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, (values.Length - (long)done) * size));
            Read(done, part);
            for (; part.Length > 0; part = part[size..], done++)
                values[done] = Type.Integer(part) ?? throw BytesException.Unlike(Name, $"its element {done}, counted from 0, is no whole number, and whole numbers are wanted.");
        }
        return values;
    }
}
