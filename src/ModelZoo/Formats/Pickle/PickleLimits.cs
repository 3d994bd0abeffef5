namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>What a file of a given length may ask for.</summary>
/// <param name="fileSize">The file's length.</param>
sealed class PickleLimits(long fileSize)
{
    const long Base = 64L << 20;

    /// <summary>Nesting of values and modules. Published checkpoints reach perhaps 20.</summary>
    public const int Nesting = 128;

    /// <summary>Bytes of an integer. The magic number has 10.</summary>
    public const int IntegerBytes = 16;

    /// <summary>Bytes of a pickle. Published checkpoints stay far below.</summary>
    public const long PickleBytes = Base;

    /// <summary>Names in a tree of TorchScript modules.</summary>
    public const int Names = 100_000;

    /// <summary>Bytes of all storages, and of all tensors, together.</summary>
    public long Data { get; } = Base + 16 * Math.Min(fileSize, long.MaxValue / 32);

    /// <summary>Bytes that the values of one pickle may take in memory, estimated while they are made.</summary>
    public long Values { get; } = Base + 4 * Math.Min(fileSize, PickleBytes);
}
