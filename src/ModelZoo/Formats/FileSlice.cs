using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>A run of bytes of an open file as a buffered stream that only goes forward.</summary>
sealed class FileSlice(SafeFileHandle handle, string path, long start, long length) : Stream
{
    readonly byte[] _buffer = new byte[Math.Min(length, 1 << 16)];
    int _filled, _taken;
    long _position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int ReadByte()
    {
        if (_taken == _filled && !Refill()) return -1;
        _position++;
        return _buffer[_taken++];
    }

    public override int Read(Span<byte> destination)
    {
        if (destination.Length == 0 || (_taken == _filled && !Refill())) return 0;
        var count = Math.Min(destination.Length, _filled - _taken);
        _buffer.AsSpan(_taken, count).CopyTo(destination);
        _taken += count;
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    bool Refill()
    {
        var count = (int)Math.Min(_buffer.Length, length - _position);
        if (count == 0) return false;
        FileAccess.ReadExactly(handle, path, _buffer.AsSpan(0, count), start + _position, "its data");
        (_filled, _taken) = (count, 0);
        return true;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
