using Behavior.Datasets.Containers;

namespace Behavior.Datasets.Tests.Containers;

/// <summary>Bytes in memory; counts how often they are read.</summary>
sealed class MemoryBytes(byte[] content, string name = "memory") : IBytes
{
    int _reads;

    public int Reads => _reads;

    public string Name => name;

    public long Length => content.Length;

    public void Read(long offset, Span<byte> destination)
    {
        Interlocked.Increment(ref _reads);
        if (offset < 0 || offset + destination.Length > content.Length) throw BytesException.Cut(this, offset, destination.Length);
        content.AsSpan((int)offset, destination.Length).CopyTo(destination);
    }

    public void Dispose() { }
}
