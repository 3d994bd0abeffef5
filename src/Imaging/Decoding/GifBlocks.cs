using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>Walks a GIF's blocks up to the first frame.</summary>
static class GifBlocks
{
    const byte Extension = 0x21, GraphicControl = 0xF9, Frame = 0x2C;
    const int HeaderLength = 13, FrameLength = 10;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength) throw BadImage.Truncated(name, ImageFormat.Gif, "it ends inside the header");
        return new(ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]), 8, 1);
    }

    /// <summary>
    /// Where the flags of the first frame's graphic control extension lie when they announce a transparent colour, else -1.
    /// Pillow keeps that palette entry's colour; Skia gives black unless bit 0 of the flags is cleared first.
    /// </summary>
    public static int TransparencyFlagsAt(ReadOnlySpan<byte> bytes)
    {
        FirstFrame(bytes, out var flagsAt);
        return flagsAt;
    }

    /// <summary>Whether the first frame's codes give all of its pixels, and it is a good part of the picture. The codes are counted, not decoded.</summary>
    public static bool AreHeld(ReadOnlySpan<byte> bytes, in ImageHeader header)
    {
        var at = FirstFrame(bytes, out _);
        if (at + FrameLength >= bytes.Length || bytes[at] != Frame) return false;
        var pixels = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 5)..]) * (long)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 7)..]);
        at += FrameLength + PaletteBytes(bytes[at + 9]);
        return at < bytes.Length && header.PixelCount <= PixelDensity.LeastPart * pixels && GifCodes.Give(pixels, bytes[at], bytes[(at + 1)..]);
    }

    // The first block that is no extension.
    static int FirstFrame(ReadOnlySpan<byte> bytes, out int flagsAt)
    {
        flagsAt = -1;
        if (bytes.Length < HeaderLength) return bytes.Length;
        var at = HeaderLength + PaletteBytes(bytes[10]);
        while (at + 8 < bytes.Length && bytes[at] == Extension)
        {
            if (bytes[at + 1] == GraphicControl && bytes[at + 2] >= 4) flagsAt = (bytes[at + 3] & 1) == 1 ? at + 3 : -1;
            at = SkipSubBlocks(bytes, at + 2);
        }
        return at;
    }

    static int PaletteBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    static int SkipSubBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
        return at + 1;
    }
}
