namespace Behavior.Datasets.Containers;

/// <summary>A part of other bytes, which stay their owner's.</summary>
/// <param name="whole">The whole.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="length">How long it is; where the whole ends earlier, reading says so.</param>
/// <param name="name">What messages call it.</param>
public sealed class SliceBytes(IBytes whole, long start, long length, string name) : IBytes
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public long Length => length;

    /// <inheritdoc/>
    public void Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || destination.Length > length - offset) throw BytesException.Cut(this, offset, destination.Length);
        whole.Read(start + offset, destination);
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
