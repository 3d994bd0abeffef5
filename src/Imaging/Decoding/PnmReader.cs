namespace Behavior.Imaging.Decoding;

/// <summary>Reads the numbers of a PBM, PGM or PPM: separated by blanks, with comments from <c>#</c> to the line's end.</summary>
/// <param name="bytes">The file, from its magic number on.</param>
/// <param name="name">What messages call it.</param>
ref struct PnmReader(ReadOnlySpan<byte> bytes, string name)
{
    const int LongestNumber = 10;

    readonly ReadOnlySpan<byte> _bytes = bytes;
    int _at = 2;

    public string Name { get; } = name;

    /// <summary>1 to 6, of <c>P1</c> to <c>P6</c>.</summary>
    public readonly int Kind => _bytes[1] - '0';

    /// <summary>What follows the blank behind the last number.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[Math.Min(_at, _bytes.Length)..];

    /// <summary>Whether bytes begin as such a file.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && bytes[0] == 'P' && bytes[1] is >= (byte)'1' and <= (byte)'6' && (IsBlank(bytes[2]) || bytes[2] == '#');

    /// <summary>The next number.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0204, BHV0205: there is none, or one above <paramref name="most"/>.</exception>
    public int Number(int most)
    {
        Skip();
        long number = 0;
        var start = _at;
        for (; _at < _bytes.Length && !IsBlank(_bytes[_at]) && _bytes[_at] != '#'; _at++)
        {
            if (!char.IsAsciiDigit((char)_bytes[_at]) || _at - start >= LongestNumber) throw BadImage.Damaged(Name, ImageFormat.Pnm, $"there is no number at byte {start:N0}");
            number = 10 * number + _bytes[_at] - '0';
        }
        if (_at == start) throw BadImage.Truncated(Name, ImageFormat.Pnm, "it ends where a number is expected");
        if (number > most) throw BadImage.Damaged(Name, ImageFormat.Pnm, $"the value {number:N0} is above the largest, {most:N0}");
        if (_at < _bytes.Length && _bytes[_at] == '#') Comment();
        else _at++;
        return (int)number;
    }

    /// <summary>The next 0 or 1; blanks between them may be missing.</summary>
    public int Digit()
    {
        Skip();
        if (_at >= _bytes.Length) throw BadImage.Truncated(Name, ImageFormat.Pnm, "its pixels end early");
        return _bytes[_at++] is (byte)'0' or (byte)'1' ? _bytes[_at - 1] - '0' : throw BadImage.Damaged(Name, ImageFormat.Pnm, $"there is no 0 or 1 at byte {_at - 1:N0}");
    }

    void Skip()
    {
        for (; _at < _bytes.Length && (IsBlank(_bytes[_at]) || _bytes[_at] == '#'); _at++)
            if (_bytes[_at] == '#')
            {
                Comment();
                _at--;
            }
    }

    /// <summary>Goes behind the end of the comment's line.</summary>
    void Comment()
    {
        var end = _bytes[_at..].IndexOfAny((byte)'\n', (byte)'\r');
        _at = end < 0 ? _bytes.Length : _at + end + 1;
    }

    static bool IsBlank(byte b) => b is (byte)' ' or (>= 9 and <= 13);
}
