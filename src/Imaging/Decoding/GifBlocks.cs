using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>Walks a GIF's blocks up to the first frame.</summary>
static class GifBlocks
{
    const byte Extension = 0x21, GraphicControl = 0xF9, FrameMark = 0x2C;
    const int HeaderLength = 13, FrameLength = 10, Own = 0x80;

    static readonly byte[] s_greys = [.. Enumerable.Range(0, 256).SelectMany(v => Enumerable.Repeat((byte)v, 3))];

    /// <summary>The size of the screen, which a first frame that reaches beyond it enlarges.</summary>
    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength) throw BadImage.Truncated(name, ImageFormat.Gif, "it ends inside the header");
        var frame = Frame(bytes);
        return new(ImageFormat.Gif, Math.Max(U16(bytes[6..]), frame.X + frame.Width), Math.Max(U16(bytes[8..]), frame.Y + frame.Height), 8, 1);
    }

    /// <summary>Where the first frame lies on the screen; empty where there is none.</summary>
    public static (int X, int Y, int Width, int Height) Frame(ReadOnlySpan<byte> bytes)
    {
        var at = FirstFrame(bytes, out _);
        return at + FrameLength >= bytes.Length || bytes[at] != FrameMark ? default : (U16(bytes[(at + 1)..]), U16(bytes[(at + 3)..]), U16(bytes[(at + 5)..]), U16(bytes[(at + 7)..]));
    }

    /// <summary>A copy whose screen is its first frame, with a palette for every code: where a file gives no colour, Pillow takes the index as a grey level.</summary>
    public static byte[] FrameAlone(ReadOnlySpan<byte> bytes)
    {
        var at = FirstFrame(bytes, out _);
        var data = at + FrameLength + PaletteBytes(bytes[at + 9]);
        byte[] copy = [.. bytes[..(at + FrameLength)], .. s_greys, .. bytes[Math.Min(data, bytes.Length)..]];
        Palette(bytes, at).CopyTo(copy.AsSpan(at + FrameLength));
        copy.AsSpan(at + 5, 4).CopyTo(copy.AsSpan(6));
        copy.AsSpan(at + 1, 4).Clear();
        copy[at + 9] |= Own | 7;
        return copy;
    }

    /// <summary>Whether the first frame's palette has a colour for every code.</summary>
    public static bool HasWholePalette(ReadOnlySpan<byte> bytes)
    {
        var at = FirstFrame(bytes, out _);
        var data = at + FrameLength + PaletteBytes(bytes[at + 9]);
        return data < bytes.Length && Palette(bytes, at).Length >= 3 << Math.Min((int)bytes[data], 8);
    }

    /// <summary>The colours of a frame: its own, or those of all frames; none where the file has none.</summary>
    static ReadOnlySpan<byte> Palette(ReadOnlySpan<byte> bytes, int frame)
    {
        var (flags, at) = (bytes[frame + 9] & Own) != 0 ? (bytes[frame + 9], frame + FrameLength) : (bytes[10], HeaderLength);
        var length = Math.Min(PaletteBytes(flags), bytes.Length - at);
        return bytes.Slice(at, Math.Max(length, 0));
    }

    /// <summary>What lies around the first frame: Pillow fills the screen with the transparent index where there is one, else with index 0, and looks it up in the frame's palette.</summary>
    public static (byte Red, byte Green, byte Blue) Around(ReadOnlySpan<byte> bytes)
    {
        var at = FirstFrame(bytes, out var flagsAt);
        var index = flagsAt < 0 ? 0 : bytes[flagsAt + 3];
        var palette = Palette(bytes, at);
        return 3 * index + 3 <= palette.Length ? (palette[3 * index], palette[3 * index + 1], palette[3 * index + 2]) : ((byte)index, (byte)index, (byte)index);
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
        var (at, frame) = (FirstFrame(bytes, out _), Frame(bytes));
        var pixels = (long)frame.Width * frame.Height;
        if (pixels == 0) return false;
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
            if (bytes[at + 1] == GraphicControl && bytes[at + 2] >= 4 && (bytes[at + 3] & 1) == 1) flagsAt = at + 3;
            at = SkipSubBlocks(bytes, at + 2);
        }
        return at;
    }

    static int PaletteBytes(byte flags) => (flags & Own) == 0 ? 0 : 3 << ((flags & 7) + 1);

    static int U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    static int SkipSubBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
        return at + 1;
    }
}
