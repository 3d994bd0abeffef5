using System.IO.Compression;
using Behavior.Datasets.Containers.Arrays;
using Behavior.Diagnostics.Zip;

namespace Behavior.Datasets.Containers.Numpy;

/// <summary>
/// What deflate packed, for reading once from front to back: nothing of it is held, its checksum is compared when the end is read, and reading further in front begins anew. Safe for several threads,
/// which wait for each other.
/// </summary>
/// <param name="packed">The packed bytes; they stay their owner's.</param>
/// <param name="length">Bytes that they are said to unpack to.</param>
/// <param name="crc">The checksum that these are said to have.</param>
sealed class ForwardBytes(IBytes packed, long length, uint crc) : IBytes
{
    const int Step = 1 << 16;

    readonly Lock _lock = new();
    DeflateStream? _stream;
    long _at;
    uint _crc;

    public string Name => packed.Name;

    public long Length => length;

    public void Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || destination.Length > length - offset) throw BytesException.Cut(this, offset, destination.Length);
        lock (_lock)
        {
            if (_stream is null || offset < _at) Begin();
            if (offset > _at) Pass(offset - _at);
            Fill(destination);
        }
    }

    public void Dispose() => _stream?.Dispose();

    void Begin()
    {
        _stream?.Dispose();
        (_stream, _at, _crc) = (new(new BytesStream(packed), CompressionMode.Decompress), 0, 0);
    }

    void Pass(long count)
    {
        for (var passed = new byte[Math.Min(count, Step)]; count > 0; count -= passed.Length) Fill(passed.AsSpan(0, (int)Math.Min(count, passed.Length)));
    }

    void Fill(Span<byte> destination)
    {
        for (var rest = destination; rest.Length > 0;)
            if (Inflating.Some(_stream!, rest, Name) is > 0 and var count) rest = rest[count..];
            else throw BytesException.Cut(Name, $"it says that it inflates to {length} bytes and inflates to fewer");
        (_at, _crc) = (_at + destination.Length, Crc32.Append(_crc, destination));
        if (_at < length) return;
        if (!Inflating.IsAtEnd(_stream!, Name)) throw BytesException.Damaged(Name, $"it says that it inflates to {length} bytes and inflates to more");
        if (_crc != crc) throw BytesException.Damaged(Name, "its checksum is not the one that the archive says");
    }
}
