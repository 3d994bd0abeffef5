namespace Behavior.Datasets.Containers.Parquet;

/// <summary>Small numbers as Parquet packs levels and places in a dictionary: runs of one number, and eights of so many bits each.</summary>
/// <param name="bytes">The runs.</param>
/// <param name="width">Bits of a number, 0 to 32.</param>
sealed class ParquetRuns(ReadOnlyMemory<byte> bytes, int width)
{
    int _at, _value, _held;
    long _left;
    ulong _bits;
    bool _isPacked;

    /// <summary>Reads the next numbers.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public void Fill(Span<int> numbers)
    {
        while (numbers.Length > 0)
        {
            while (_left == 0) Begin();
            var part = numbers[..(int)Math.Min(_left, numbers.Length)];
            if (_isPacked) foreach (ref var number in part) number = Bits();
            else part.Fill(_value);
            _left -= part.Length;
            numbers = numbers[part.Length..];
        }
    }

    void Begin()
    {
        var head = 0L;
        for (var (shift, part) = (0, 128); part >= 128 && shift < 35; shift += 7) head |= ((part = Byte()) & 127L) << shift;
        (_isPacked, _bits, _held) = ((head & 1) == 1, 0, 0);
        _left = _isPacked ? (head >> 1) * 8 : head >> 1;
        if (_isPacked) return;
        _value = 0;
        for (var shift = 0; shift < width; shift += 8) _value |= Byte() << shift;
    }

    int Bits()
    {
        for (; _held < width; _held += 8) _bits |= (ulong)Byte() << _held;
        var number = (int)(_bits & (1UL << width) - 1);
        (_bits, _held) = (_bits >> width, _held - width);
        return number;
    }

    int Byte() => _at < bytes.Length ? bytes.Span[_at++] : throw new InvalidDataException("its levels or its places in a dictionary end too early");
}
