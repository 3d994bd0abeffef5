namespace Behavior.Datasets.Containers;

/// <summary>Bytes that are held in memory.</summary>
/// <param name="content">The bytes.</param>
/// <param name="name">What messages call them.</param>
public sealed class MemoryBytes(ReadOnlyMemory<byte> content, string name) : IBytes
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public long Length => content.Length;

    /// <inheritdoc/>
    public void Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || destination.Length > Length - offset) throw BytesException.Cut(this, offset, destination.Length);
        content.Span.Slice((int)offset, destination.Length).CopyTo(destination);
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
