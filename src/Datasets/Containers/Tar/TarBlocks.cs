namespace Behavior.Datasets.Containers.Tar;

/// <summary>Reads headers one after another: where members are small, those that follow come in one go.</summary>
sealed class TarBlocks(IBytes bytes)
{
    const int Ahead = 64 << 10;

    readonly byte[] _buffer = new byte[Ahead];
    long _start = -1;
    int _held;

    /// <summary>How many bytes the archive has.</summary>
    public long Length { get; } = bytes.Length;

    /// <summary>The block at <paramref name="offset"/>, which the archive must hold.</summary>
    public ReadOnlySpan<byte> At(long offset)
    {
        if (_start < 0 || offset < _start || offset + TarHeader.Block > _start + _held) Fill(offset);
        return _buffer.AsSpan((int)(offset - _start), TarHeader.Block);
    }

    /// <summary>Whether only zeros stand from <paramref name="offset"/> on, as far as programs fill up an archive's last record.</summary>
    public bool IsEmptyFrom(long offset)
    {
        const int longest = 16 << 20;
        for (var end = Math.Min(Length, offset + longest); offset < end; offset += _buffer.Length)
        {
            _start = -1;
            var part = _buffer.AsSpan(0, (int)Math.Min(_buffer.Length, end - offset));
            bytes.Read(offset, part);
            if (part.IndexOfAnyExcept((byte)0) >= 0) return false;
        }
        return true;
    }

    void Fill(long offset)
    {
        var near = _start >= 0 && offset - (_start + _held) < Ahead; // far from the last one, what lies between headers is not worth reading
        var count = (int)Math.Min(Length - offset, near || _start < 0 ? Ahead : TarHeader.Block);
        (_start, _held) = (-1, 0);
        bytes.Read(offset, _buffer.AsSpan(0, count));
        (_start, _held) = (offset, count);
    }
}
