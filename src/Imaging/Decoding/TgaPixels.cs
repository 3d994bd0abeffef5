using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Targa, plain and run-length coded, read as Pillow reads it: a header, a palette and pixels. ImageSharp fills what is missing with black, rounds 15 bits otherwise, and fails on palettes that do
/// not begin with index 0.
/// </summary>
static class TgaPixels
{
    const int HeaderLength = 18, Indexed = 1, Rgb = 2, Grey = 3, RunLength = 8;
    const int FromRight = 0x10, FromTop = 0x20;

    /// <summary>Whether bytes are a header that makes sense; the format has no magic number.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.Length > HeaderLength && bytes[1] <= 1 && (bytes[2] & ~RunLength, bytes[16]) switch
    {
        (Indexed, 8) => bytes[1] == 1 && bytes[7] is 16 or 24,
        (Rgb, 16 or 24 or 32) or (Grey, 8 or 16) => bytes[1] == 0 || bytes[7] is 15 or 16 or 24 or 32,
        _ => false,
    } && Width(bytes) > 0 && Height(bytes) > 0;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes) => new(ImageFormat.Tga, Width(bytes), Height(bytes), 8, bytes[16] > 8 ? bytes[16] / 8 : 1);

    /// <summary>Whether the file holds every pixel: by its length, or by a walk over its packets.</summary>
    public static bool AreHeld(ReadOnlySpan<byte> bytes, in ImageHeader header)
    {
        long at = DataAt(bytes), size = bytes[16] / 8, left = header.PixelCount;
        if ((bytes[2] & RunLength) == 0) return at + left * size <= bytes.Length;
        while (left > 0 && at < bytes.Length)
        {
            var count = (bytes[(int)at] & 127) + 1;
            at += 1 + (bytes[(int)at] > 127 ? size : size * count);
            left -= count;
        }
        return left <= 0 && at <= bytes.Length;
    }

    /// <summary>Fills <paramref name="target"/> with the picture's RGB bytes.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, in ImageHeader header, PixelFrame target)
    {
        target.Reset(header.Width, header.Height);
        int size = bytes[16] / 8, at = DataAt(bytes), packet = 0;
        var (isPacked, isRun) = ((bytes[2] & RunLength) != 0, false);
        var rgb = target.Bytes;
        for (var y = 0; y < header.Height; y++)
            for (var x = 0; x < header.Width; x++)
            {
                if (isPacked && packet-- == 0) (packet, isRun, at) = (bytes[at] & 127, bytes[at] > 127, at + 1);
                var row = (bytes[17] & FromTop) != 0 ? y : header.Height - 1 - y;
                var column = (bytes[17] & FromRight) != 0 ? header.Width - 1 - x : x;
                Put(bytes, at, rgb.Slice((row * header.Width + column) * 3, 3));
                if (!isRun || packet == 0) at += size;
            }
    }

    static void Put(ReadOnlySpan<byte> bytes, int at, Span<byte> rgb)
    {
        switch (bytes[2] & ~RunLength)
        {
            case Indexed: PutColor(bytes, bytes[at], rgb); break;
            case Grey: rgb.Fill(bytes[at]); break;
            default: PutBgr(bytes[at..], bytes[16], rgb); break;
        }
    }

    /// <summary>A colour of the palette: black before the first that the file gives, a grey level behind the last.</summary>
    static void PutColor(ReadOnlySpan<byte> bytes, int index, Span<byte> rgb)
    {
        var entry = index - BinaryPrimitives.ReadUInt16LittleEndian(bytes[3..]);
        if (entry < 0) rgb.Clear();
        else if (entry >= BinaryPrimitives.ReadUInt16LittleEndian(bytes[5..])) rgb.Fill((byte)index);
        else PutBgr(bytes[(HeaderLength + bytes[0] + entry * bytes[7] / 8)..], bytes[7], rgb);
    }

    static void PutBgr(ReadOnlySpan<byte> bgr, int bits, Span<byte> rgb)
    {
        if (bits == 16)
        {
            var value = BinaryPrimitives.ReadUInt16LittleEndian(bgr);
            (rgb[0], rgb[1], rgb[2]) = (Of5Bits(value >> 10), Of5Bits(value >> 5), Of5Bits(value));
        }
        else (rgb[0], rgb[1], rgb[2]) = (bgr[2], bgr[1], bgr[0]);
    }

    static byte Of5Bits(int value) => (byte)((value & 31) * 255 / 31);

    static int DataAt(ReadOnlySpan<byte> bytes) => HeaderLength + bytes[0] + (bytes[1] == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[5..]) * ((bytes[7] + 7) / 8) : 0);

    static int Width(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[12..]);

    static int Height(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[14..]);
}
