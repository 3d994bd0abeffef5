using System.Buffers.Binary;
using System.Text;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Onnx;

/// <summary>
/// Walks over the fields of one protobuf message. Every length is held against the message that holds it, so that nothing is read or
/// allocated that the file does not hold; groups, which ONNX has none of, are refused.
/// </summary>
ref struct ProtoReader(ReadOnlySpan<byte> bytes, int from, int to, string path)
{
    const int LongestVarint = 10;

    readonly ReadOnlySpan<byte> _bytes = bytes;
    readonly int _end = to;
    int _at = from;

    /// <summary>The number of the field that was read last.</summary>
    public int Field { get; private set; }

    /// <summary>How it is written: 0 varint, 1 eight bytes, 2 a length and bytes, 5 four bytes.</summary>
    public int Wire { get; private set; }

    /// <summary>Its value, unless it is one of bytes.</summary>
    public ulong Number { get; private set; }

    /// <summary>Where its bytes begin in the file.</summary>
    public int From { get; private set; }

    /// <summary>Where they end.</summary>
    public int To { get; private set; }

    /// <summary>Reads the next field; false at the end of the message.</summary>
    public bool Next()
    {
        if (_at == _end) return false;
        var tag = Varint();
        (Field, Wire) = ((int)(tag >> 3), (int)(tag & 7));
        if (Field == 0 || tag > uint.MaxValue) throw Fault("a field has no number");
        switch (Wire)
        {
            case 0: Number = Varint(); break;
            case 1: Number = BinaryPrimitives.ReadUInt64LittleEndian(Take(8)); break;
            case 2: Take(Varint()); break;
            case 5: Number = BinaryPrimitives.ReadUInt32LittleEndian(Take(4)); break;
            default: throw Fault($"a field is written in a way (wire type {Wire}) that ONNX does not use");
        }
        return true;
    }

    /// <summary>The field as a number.</summary>
    public readonly long Long() => Wire == 0 ? (long)Number : throw Fault($"field {Field} is no number");

    /// <summary>The field as a number in single precision.</summary>
    public readonly float Single() => Wire == 5 ? BitConverter.UInt32BitsToSingle((uint)Number) : throw Fault($"field {Field} is no number in single precision");

    /// <summary>The field as a text.</summary>
    public readonly string Text() => Encoding.UTF8.GetString(_bytes[Bytes().From..To]);

    /// <summary>The field as a message.</summary>
    public readonly ProtoReader Message()
    {
        var (from, to) = Bytes();
        return new(_bytes, from, to, path);
    }

    /// <summary>Where the field's bytes lie.</summary>
    public readonly (int From, int To) Bytes() => Wire == 2 ? (From, To) : throw Fault($"field {Field} holds no bytes");

    /// <summary>Adds the field's numbers to a list: one, or many that are packed.</summary>
    public readonly void AddLongs(List<long> list, int most)
    {
        if (Wire == 0) list.Add((long)Number);
        else
        {
            var packed = Message();
            while (list.Count <= most && packed.NextPacked(out var value)) list.Add((long)value);
        }
        if (list.Count > most) throw new CheckpointException(CheckpointFault.Size, path, $"a list at byte {_at:N0} has more than {most:N0} numbers");
    }

    /// <summary>The next of numbers that are packed; false at their end.</summary>
    public bool NextPacked(out ulong value)
    {
        var any = _at < _end;
        value = any ? Varint() : 0;
        return any;
    }

    /// <summary>The error of a file that is no ONNX file.</summary>
    public readonly CheckpointException Fault(string what) => new(CheckpointFault.Structure, path, $"{what}, at byte {_at:N0}: this is no ONNX file, or a damaged one");

    ulong Varint()
    {
        ulong value = 0;
        for (var i = 0; i < LongestVarint; i++)
        {
            if (_at == _end) throw Ended();
            var next = _bytes[_at++];
            value |= (ulong)(next & 0x7f) << (7 * i);
            if (next < 0x80) return value;
        }
        throw Fault("a number has more than ten bytes");
    }

    ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)(_end - _at)) throw Ended();
        (From, To) = (_at, _at + (int)length);
        _at = To;
        return _bytes[From..To];
    }

    readonly CheckpointException Ended() => _end == _bytes.Length
        ? new(CheckpointFault.Truncated, path, $"the file ends at byte {_end:N0}, inside of a field that goes on")
        : Fault($"a field goes on behind the end of its message (byte {_end:N0})");
}
