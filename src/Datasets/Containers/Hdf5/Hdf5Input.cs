using System.Buffers.Binary;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>Numbers of an HDF5 file at its addresses, which count from a base.</summary>
/// <param name="bytes">The file.</param>
/// <param name="start">The base: what stands before it is no HDF5.</param>
sealed class Hdf5Input(IBytes bytes, long start)
{
    /// <summary>The address of what is not there.</summary>
    public const long Undefined = -1;

    public string Name => bytes.Name;

    public long Length => bytes.Length - start;

    public byte UInt8(long at) => Read(at, stackalloc byte[1])[0];

    public int UInt16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Read(at, stackalloc byte[2]));

    public uint UInt32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Read(at, stackalloc byte[4]));

    /// <summary>A size, count or address; sizes of more than 63 bits come out negative and fit nowhere.</summary>
    public long Int64(long at) => BinaryPrimitives.ReadInt64LittleEndian(Read(at, stackalloc byte[8]));

    /// <summary>A number of 1, 2, 4 or 8 bytes.</summary>
    public long Number(long at, int size)
    {
        Span<byte> number = stackalloc byte[8];
        number.Clear();
        Read(at, number[..size]);
        return BinaryPrimitives.ReadInt64LittleEndian(number);
    }

    /// <summary>Whether four letters stand at an address.</summary>
    public bool Has(long at, ReadOnlySpan<byte> letters) => Read(at, stackalloc byte[4]).SequenceEqual(letters);

    /// <summary>A run of bytes that is known to be short, or to lie in the file.</summary>
    public byte[] Block(long at, long length)
    {
        Part(at, length);
        var block = new byte[length];
        Read(at, block);
        return block;
    }

    /// <summary>A run of bytes where it lies.</summary>
    /// <exception cref="BehaviorException">BHV0302: it leaves the file.</exception>
    public SliceBytes Part(long at, long length, string? name = null) => at >= 0 && length >= 0 && at <= Length && length <= Length - at
        ? new(bytes, start + at, length, name ?? Name)
        : throw BytesException.Cut(name ?? Name, $"{(ulong)length} bytes are announced at byte {(ulong)at}, and it has {Length}");

    /// <summary>An error that says what and where.</summary>
    public BehaviorException Bad(long at, string what) => BytesException.Damaged(Name, $"{what} (HDF5 address {(ulong)at})");

    Span<byte> Read(long at, Span<byte> destination)
    {
        if (at < 0 || at > Length - destination.Length) throw BytesException.Cut(Name, $"{destination.Length} bytes are announced at byte {(ulong)at}, and it has {Length}");
        bytes.Read(start + at, destination);
        return destination;
    }
}
