namespace Behavior.Imaging.Decoding;

/// <summary>Walks a GIF's blocks up to the first frame.</summary>
static class GifBlocks
{
    /// <summary>
    /// Where the flags of the first frame's graphic control extension lie when they announce a transparent colour, else -1.
    /// Pillow keeps that palette entry's colour; Skia gives black unless bit 0 of the flags is cleared first.
    /// </summary>
    public static int TransparencyFlagsAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 13) return -1;
        var at = 13 + PaletteBytes(bytes[10]);
        var flagsAt = -1;
        while (at + 8 < bytes.Length && bytes[at] == 0x21)
        {
            if (bytes[at + 1] == 0xF9 && bytes[at + 2] >= 4) flagsAt = (bytes[at + 3] & 1) == 1 ? at + 3 : -1;
            at = SkipSubBlocks(bytes, at + 2);
        }
        return flagsAt;
    }

    static int PaletteBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    static int SkipSubBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
        return at + 1;
    }
}
