namespace Behavior.Imaging.Decoding;

/// <summary>Reads codes of any width, lowest bit first, out of a GIF's sub-blocks.</summary>
/// <param name="blocks">The sub-blocks, each with its length before it; one of length 0 ends them.</param>
ref struct GifCodeReader(ReadOnlySpan<byte> blocks)
{
    readonly ReadOnlySpan<byte> _blocks = blocks;
    int _at, _inBlock, _available;
    uint _window;

    /// <summary>The next code; false where the blocks end before it does.</summary>
    public bool TryRead(int bits, out int code)
    {
        code = 0;
        for (; _available < bits; _available += 8)
        {
            if (!TryReadByte(out var next)) return false;
            _window |= (uint)next << _available;
        }
        code = (int)(_window & ((1u << bits) - 1));
        (_window, _available) = (_window >> bits, _available - bits);
        return true;
    }

    bool TryReadByte(out byte value)
    {
        value = 0;
        if (_inBlock == 0 && (_at >= _blocks.Length || (_inBlock = _blocks[_at++]) == 0)) return false;
        if (_at >= _blocks.Length) return false;
        (value, _inBlock) = (_blocks[_at++], _inBlock - 1);
        return true;
    }
}
