namespace Behavior.Datasets.Containers.Hdf5;

/// <summary>How the messages of a header are written.</summary>
/// <param name="Prefix">Bytes before a message's content.</param>
/// <param name="IsOld">Whether they are of version 1.</param>
sealed record Hdf5MessageForm(int Prefix, bool IsOld)
{
    const int Shared = 2;

    public static Hdf5MessageForm Old { get; } = new(8, IsOld: true);

    public Hdf5Message Read(Hdf5Input input, long at) => IsOld
        ? new(input.UInt16(at), (input.UInt8(at + 4) & Shared) != 0, at + Prefix, input.UInt16(at + 2))
        : new(input.UInt8(at), (input.UInt8(at + 3) & Shared) != 0, at + Prefix, input.UInt16(at + 1));

    /// <summary>The messages in a further block, which has a signature and a checksum in version 2.</summary>
    public (long Start, long Length) Inner(Hdf5Input input, long at, long length)
    {
        const int Around = 4;
        if (IsOld) return (at, length);
        return input.Has(at, "OCHK"u8) && length >= 2 * Around ? (at + Around, length - 2 * Around) : throw input.Bad(at, "a block of a header is missing");
    }
}
