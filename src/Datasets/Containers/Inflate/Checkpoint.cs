using System.IO.Compression;

namespace Behavior.Datasets.Containers.Inflate;

/// <summary>
/// A place from which inflating can go on. The 32 KB before it are kept packed: where a small file unpacks to a very large one there are many of them, and they pack as well as it does.
/// </summary>
sealed class Checkpoint
{
    readonly byte[] _window;

    /// <summary>A place, and what stands before it.</summary>
    public Checkpoint(InflateState state, ReadOnlySpan<byte> window)
    {
        State = state;
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(window);
        _window = packed.ToArray();
    }

    /// <summary>Where the inflater stood.</summary>
    public InflateState State { get; }

    /// <summary>Writes the 32 KB before.</summary>
    public void CopyWindow(Span<byte> window)
    {
        using var deflate = new DeflateStream(new MemoryStream(_window), CompressionMode.Decompress);
        deflate.ReadExactly(window);
    }
}
