namespace Behavior.Datasets.Containers;

/// <summary>Bytes in memory.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="name">What messages call them.</param>
public sealed class HeldBytes(ReadOnlyMemory<byte> bytes, string name) : IBytes
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public long Length => bytes.Length;

    /// <inheritdoc/>
    public void Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || destination.Length > bytes.Length - offset) throw BytesException.Cut(this, offset, destination.Length);
        bytes.Span.Slice((int)offset, destination.Length).CopyTo(destination);
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
