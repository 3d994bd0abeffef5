namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>What a file of a given length may ask for.</summary>
/// <param name="fileSize">The file's length.</param>
sealed class PickleLimits(long fileSize)
{
    const long Base = 32L << 20;

    /// <summary>Nesting of values and modules. Published checkpoints reach perhaps 20.</summary>
    public const int Nesting = 128;

    /// <summary>Bytes of an integer. The magic number has 10, and a UUID or a random generator's state up to 17.</summary>
    public const int IntegerBytes = 32;

    /// <summary>Bytes of a pickle. Published checkpoints stay far below.</summary>
    public const long PickleBytes = 64L << 20;

    /// <summary>Names in a tree of TorchScript modules.</summary>
    public const int Names = 100_000;

    /// <summary>Bytes of all storages, and of all tensors, together: a tensor that is expanded, or that many names share, has more than the file.</summary>
    public long Data { get; } = Base + 6 * Math.Min(fileSize, long.MaxValue / 16);

    /// <summary>Bytes that the values of one pickle may take in memory, estimated while they are made; they take up to 1.7 times as many.</summary>
    public long Values { get; } = Base + 4 * Math.Min(fileSize, PickleBytes);
}
