using System.Buffers.Binary;

namespace Behavior.Datasets.Containers.Parquet;

/// <summary>
/// What snappy packed, read forwards: of what was unpacked the last 64 KB are held, farther back no writer points, as they pack that much at a time. Reading more than there is is an end; bytes that
/// cannot be are <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/>.
/// </summary>
/// <param name="packed">The packed bytes, read a few at a time.</param>
sealed class SnappyStream(Stream packed) : ForwardStream
{
    const int Window = 1 << 16;

    readonly byte[] _window = new byte[Window];
    long _length = -1, _done;
    int _left, _back;

    public override int Read(Span<byte> buffer)
    {
        if (_length < 0) _length = Varint();
        var filled = 0;
        while (filled < buffer.Length && _done < _length)
        {
            if (_left == 0) Begin();
            var part = buffer.Slice(filled, Math.Min(_left, buffer.Length - filled));
            if (_back == 0) Literal(part);
            else Copy(part);
            (filled, _left) = (filled + part.Length, _left - part.Length);
        }
        return filled;
    }

    /// <summary>Reads what comes next: so many bytes that stand there, or that were so far back.</summary>
    void Begin()
    {
        var tag = Byte();
        (_left, _back) = (tag & 3) switch
        {
            0 => ((tag >> 2) is >= 60 and var code ? Number(code - 59) + 1 : (tag >> 2) + 1, 0),
            1 => ((tag >> 2 & 7) + 4, tag >> 5 << 8 | Byte()),
            var kind => ((tag >> 2) + 1, Number(kind == 2 ? 2 : 4)),
        };
        if (_left <= 0 || _left > _length - _done || ((tag & 3) != 0 && (_back <= 0 || _back > Math.Min(_done, Window)))) throw new InvalidDataException("it is packed wrongly");
    }

    void Literal(Span<byte> part)
    {
        packed.ReadExactly(part);
        var last = part[^Math.Min(part.Length, Window)..];
        _done += part.Length;
        var at = (int)((_done - last.Length) % Window);
        var before = Math.Min(last.Length, Window - at);
        last[..before].CopyTo(_window.AsSpan(at));
        last[before..].CopyTo(_window);
    }

    /// <summary>Copies byte by byte: what is copied may begin with what it ends with.</summary>
    void Copy(Span<byte> part)
    {
        foreach (ref var next in part)
        {
            next = _window[(_done - _back) % Window];
            _window[_done++ % Window] = next;
        }
    }

    long Varint()
    {
        var value = 0L;
        for (var (shift, part) = (0, 128); part >= 128 && shift < 35; shift += 7) value |= ((part = Byte()) & 127L) << shift;
        return value;
    }

    int Number(int bytes)
    {
        Span<byte> number = stackalloc byte[4];
        packed.ReadExactly(number[..bytes]);
        return BinaryPrimitives.ReadInt32LittleEndian(number);
    }

    int Byte() => packed.ReadByte() is >= 0 and var next ? next : throw new EndOfStreamException("it ends too early");
}
