namespace Behavior.Datasets.Containers.Parquet;

/// <summary>
/// Steps through Thrift's compact protocol, in which Parquet writes its footer and its page headers. Whatever is claimed must be there: the library that reads them takes memory first and looks then.
/// </summary>
ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>Types of fields.</summary>
    public const int False = 2, Int32 = 5, Int64 = 6, List = 9, Struct = 12;

    const int True = 1, Byte = 3, Int16 = 4, Double = 7, Binary = 8, Set = 10, Map = 11;
    const int Deepest = 32;

    readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many bytes were read.</summary>
    public int At { get; private set; }

    /// <summary>Steps to a struct's next field; false behind its last. <paramref name="id"/> is that of the field before, 0 at first.</summary>
    public bool Field(ref int id, out int type)
    {
        var head = Next();
        type = head & 15;
        if (head == 0) return false; // a step with type 0 is no end: libraries read on behind it
        id = head >> 4 is > 0 and var step ? id + step : (int)Signed();
        return true;
    }

    /// <summary>A whole number of any width.</summary>
    public long Signed()
    {
        var raw = Unsigned();
        return (long)(raw >> 1) ^ -(long)(raw & 1);
    }

    /// <summary>The length of a list or set, and the type of what it holds.</summary>
    public int Count(out int type)
    {
        var head = Next();
        type = head & 15;
        return head >> 4 is < 15 and var few ? Within((ulong)few) : Within(Unsigned());
    }

    /// <summary>Passes over a field's value.</summary>
    public void Skip(int type, int depth = 0)
    {
        if (depth > Deepest) throw new InvalidDataException("structures are nested too deeply");
        switch (type)
        {
            case True or False: break;
            case Byte: Next(); break;
            case Int16 or Int32 or Int64: Unsigned(); break;
            case Double: Pass(8); break;
            case Binary: Pass(Unsigned()); break;
            case List or Set:
                for (var left = Count(out var element); left > 0; left--) SkipElement(element, depth + 1);
                break;
            case Map: SkipMap(depth + 1); break;
            case Struct:
                for (var id = 0; Field(ref id, out var field);) Skip(field, depth + 1);
                break;
            default: throw new InvalidDataException($"a field of type {type} is not known");
        }
    }

    void SkipMap(int depth)
    {
        var count = Within(Unsigned());
        if (count == 0) return;
        var types = Next();
        for (; count > 0; count--)
        {
            SkipElement(types >> 4, depth);
            SkipElement(types & 15, depth);
        }
    }

    /// <summary>In lists, truth takes a byte; in fields it stands in the type.</summary>
    void SkipElement(int type, int depth) => Skip(type is True or False ? Byte : type, depth);

    void Pass(ulong count) => At += Within(count);

    ulong Unsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Next();
            value |= (ulong)(part & 127) << shift;
            if (part < 128) return value;
        }
        throw new InvalidDataException("a number does not end");
    }

    byte Next() => At < _bytes.Length ? _bytes[At++] : throw new InvalidDataException("a structure does not end");

    /// <summary>A count of things that take a byte each at least.</summary>
    readonly int Within(ulong count) => count <= (ulong)(_bytes.Length - At)
        ? (int)count
        : throw new InvalidDataException($"{count} bytes or values are claimed, and {_bytes.Length - At} bytes are left");
}
