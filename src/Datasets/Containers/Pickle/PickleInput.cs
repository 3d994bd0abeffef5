using System.Buffers.Binary;
using System.Text;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Pickle;

/// <summary>The bytes of a pickle, one after the other.</summary>
sealed class PickleInput(IBytes bytes)
{
    const int Window = 1 << 16, LongestWord = 1000;

    readonly byte[] _window = new byte[Math.Min(Window, bytes.Length)];
    long _windowStart = -1;
    long _copied;

    public string Name => bytes.Name;

    public long Position { get; private set; }

    public byte Byte()
    {
        if (Position >= bytes.Length) throw BytesException.Cut(Name, $"this pickle ends after {bytes.Length} bytes, before its end mark");
        if (_windowStart < 0 || Position - _windowStart >= _window.Length || Position < _windowStart)
        {
            _windowStart = Math.Min(Position, bytes.Length - _window.Length);
            bytes.Read(_windowStart, _window);
        }
        return _window[Position++ - _windowStart];
    }

    /// <summary>A little-endian number without sign.</summary>
    public ulong Number(int size)
    {
        Span<byte> number = stackalloc byte[8];
        number.Clear();
        for (var i = 0; i < size; i++) number[i] = Byte();
        return BinaryPrimitives.ReadUInt64LittleEndian(number);
    }

    /// <summary>A run of bytes as a part of the file, which must hold them.</summary>
    public SliceBytes Part(ulong length)
    {
        var left = (ulong)(bytes.Length - Position);
        if (length > left) throw BytesException.Cut(Name, $"{length} bytes are announced at byte {Position}, and {left} are there");
        var part = new SliceBytes(bytes, Position, (long)length, Name);
        Position += (long)length;
        return part;
    }

    /// <summary>A run of bytes in memory.</summary>
    public byte[] Copy(ulong length)
    {
        var part = Part(length);
        Charge(part.Length);
        var copy = new byte[part.Length];
        part.Read(0, copy);
        return copy;
    }

    /// <summary>Counts what is copied: what repeats itself by the memo may not grow without end.</summary>
    public void Charge(long length)
    {
        const long Free = 1 << 20, Most = 1 << 30;
        _copied += length;
        if (_copied > Math.Min(Most, Free + 4 * bytes.Length)) throw BytesException.Damaged(Name, "its texts would take more memory than a file of its length can need");
    }

    /// <summary>A word that ends with a line: a name or a number.</summary>
    public string Word() => Encoding.Latin1.GetString(Line(LongestWord));

    /// <summary>The bytes up to the end of a line.</summary>
    public byte[] Line(int most)
    {
        var line = new MemoryStream();
        while (Byte() is var value && value != '\n')
        {
            if (line.Length == most) throw BytesException.Damaged(Name, $"a line before byte {Position} has more than {most} bytes");
            line.WriteByte(value);
        }
        Charge(line.Length);
        return line.ToArray();
    }

    /// <summary>An error at the place that was reached.</summary>
    public BehaviorException Bad(string what) => BytesException.Damaged(Name, $"{what} (before byte {Position} of this pickle)");
}
