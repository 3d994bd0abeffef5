namespace Behavior.Imaging.Decoding;

/// <summary>Counts the pixels of a GIF's LZW codes without decoding them: of each entry of the table only its length is kept.</summary>
static class GifCodes
{
    const int Entries = 4096, MostBits = 12;

    /// <summary>Whether the blocks give so many pixels before they end or go wrong.</summary>
    /// <param name="pixels">The frame's pixels.</param>
    /// <param name="literalBits">Bits of a pixel.</param>
    /// <param name="blocks">The sub-blocks, each with its length before it.</param>
    public static bool Give(long pixels, int literalBits, ReadOnlySpan<byte> blocks)
    {
        if (literalBits is < 1 or > 8) return false;
        int clear = 1 << literalBits, used = clear + 2, bits = literalBits + 1, previous = 0;
        Span<int> length = stackalloc int[Entries];
        length[..clear].Fill(1);
        for (var reader = new GifCodeReader(blocks); pixels > 0;)
        {
            if (!reader.TryRead(bits, out var code) || code == clear + 1) return false;
            if (code == clear)
            {
                (used, bits, previous) = (clear + 2, literalBits + 1, 0);
                continue;
            }
            // The entry that this code completes is the one before it and one pixel more; a code may be that very entry.
            if (previous > 0 && used < Entries) length[used++] = previous + 1;
            if (code >= used) return false;
            pixels -= previous = length[code];
            if (used == 1 << bits && bits < MostBits) bits++;
        }
        return true;
    }
}
