using System.Buffers.Binary;

namespace Behavior.Datasets.Containers.Records;

/// <summary>Steps through a message of protocol buffers. Throws <see cref="InvalidDataException"/> where it is none.</summary>
ref struct ProtoReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Types on the wire.</summary>
    public const int Number = 0, Fixed64 = 1, Block = 2, Fixed32 = 5;

    ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => _rest.Length == 0;

    /// <summary>Steps to the next field; false behind the last.</summary>
    public bool Field(out int number, out int type)
    {
        (number, type) = (0, 0);
        if (IsAtEnd) return false;
        var key = Varint();
        (number, type) = ((int)Math.Min(key >> 3, int.MaxValue), (int)(key & 7));
        return true;
    }

    /// <summary>A number of any width.</summary>
    public ulong Varint()
    {
        var value = 0UL;
        for (var (i, shift) = (0, 0); i < _rest.Length && shift < 64; i++, shift += 7)
        {
            value |= (ulong)(_rest[i] & 127) << shift;
            if (_rest[i] >= 128) continue;
            _rest = _rest[(i + 1)..];
            return value;
        }
        throw new InvalidDataException("a number in it does not end");
    }

    /// <summary>Bytes with their length before: a text, a message, or packed numbers.</summary>
    public ReadOnlySpan<byte> Bytes() => Next(Varint());

    /// <summary>A float.</summary>
    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Next(4));

    /// <summary>Passes over a field's value.</summary>
    public void Skip(int type)
    {
        switch (type)
        {
            case Number: Varint(); break;
            case Fixed64: Next(8); break;
            case Block: Bytes(); break;
            case Fixed32: Next(4); break;
            default: throw new InvalidDataException($"a field in it is of type {type}, and there is none");
        }
    }

    ReadOnlySpan<byte> Next(ulong count)
    {
        if (count > (ulong)_rest.Length) throw new InvalidDataException($"a field in it claims {count} bytes, and {_rest.Length} are left");
        var next = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return next;
    }
}
