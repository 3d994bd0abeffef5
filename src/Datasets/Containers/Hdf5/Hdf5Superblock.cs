using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>What stands first in an HDF5 file.</summary>
/// <param name="Input">The file from its base on.</param>
/// <param name="Root">The address of the root group's header.</param>
sealed record Hdf5Superblock(Hdf5Input Input, long Root)
{
    const int LongestBefore = 1 << 16, AddressLength = 8;

    /// <summary>Reads it, behind what others may have written before it.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is none, damaged, or the file is shorter than it says itself. BHV0303: its addresses are of another length.</exception>
    public static Hdf5Superblock Read(IBytes bytes)
    {
        var at = Find(bytes);
        var input = new Hdf5Input(bytes, 0);
        var version = input.UInt8(at + 8);
        if (version > 3) throw input.Bad(at, $"its version {version} is unknown; 0 to 3 are read");
        var (sizes, start) = version switch { 0 => (at + 13, at + 24), 1 => (at + 13, at + 28), _ => (at + 9, at + 12) };
        if (input.UInt8(sizes) != AddressLength || input.UInt8(sizes + 1) != AddressLength)
            throw BytesException.Unlike(bytes.Name, $"its addresses and sizes have {input.UInt8(sizes)} and {input.UInt8(sizes + 1)} bytes; {AddressLength} are read.");
        var (from, end) = (input.Int64(start), input.Int64(start + 16));
        if (end > bytes.Length) throw BytesException.Cut(bytes.Name, $"it says that it ends at byte {end}, and it has {bytes.Length}");
        if (from < 0 || from > bytes.Length) throw input.Bad(at, "its base lies outside of it");
        return new(new(bytes, from), input.Int64(version < 2 ? start + 40 : start + 24));
    }

    static long Find(IBytes bytes)
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'H', (byte)'D', (byte)'F', 13, 10, 0x1a, 10];
        Span<byte> there = stackalloc byte[8];
        for (var at = 0L; at <= LongestBefore && at + there.Length <= bytes.Length; at = at == 0 ? 512 : 2 * at)
        {
            bytes.Read(at, there);
            if (there.SequenceEqual(signature)) return at;
        }
        throw BytesException.Damaged(bytes.Name, "it does not begin with HDF5's signature");
    }
}
