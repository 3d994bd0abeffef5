using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>What is needed of a PNG's chunks: the header, and a copy that a decoder reads as 8-bit grey with alpha.</summary>
static class PngChunks
{
    const int SignatureEnd = 8, HeaderAt = 16, HeaderEnd = 29;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderEnd + 4) throw BadImage.Truncated(name, ImageFormat.Png, "it ends inside the header");
        if (!bytes[12..16].SequenceEqual("IHDR"u8)) throw BadImage.Damaged(name, ImageFormat.Png, "its first chunk is not IHDR");
        var width = BinaryPrimitives.ReadUInt32BigEndian(bytes[HeaderAt..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(bytes[(HeaderAt + 4)..]);
        if (width * (ulong)height > ImageDecoder.MaxPixels) throw BadImage.TooLarge(name, ImageFormat.Png, width, height);
        var channels = bytes[25] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var header = new ImageHeader(ImageFormat.Png, (int)width, (int)height, bytes[24], channels);
        CheckPlausible(bytes.Length, header, name);
        return header;
    }

    public static bool IsGrey16(ReadOnlySpan<byte> bytes) => bytes[24] == 16 && bytes[25] == 0;

    public static bool IsGreyAlpha16(ReadOnlySpan<byte> bytes) => bytes[24] == 16 && bytes[25] == 4;

    /// <summary>The same of grey with alpha: the decoder delivers high and low byte of both as red, green, blue, alpha. Pillow keeps the high byte, Skia rounds.</summary>
    public static byte[] GreyAlpha16AsRgba8(ReadOnlySpan<byte> bytes) => Relabelled(bytes, 6);

    /// <summary>
    /// A 16-bit grey PNG relabelled as 8-bit grey + alpha: a row has the same layout, filters included, so the decoder
    /// delivers high and low byte. Pillow clips such a value at 255, other decoders keep its high byte.
    /// </summary>
    public static byte[] Grey16AsGreyAlpha8(ReadOnlySpan<byte> bytes) => Relabelled(bytes, 4);

    static byte[] Relabelled(ReadOnlySpan<byte> bytes, byte colorType)
    {
        var copy = bytes.ToArray();
        (copy[24], copy[25]) = (8, colorType);
        BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(HeaderEnd), Crc(copy.AsSpan(12, HeaderEnd - 12)));
        return copy;
    }

    /// <summary>Whether the image data inflate to as many bytes as the rows take. They are counted, not kept; Pillow refuses what is too short, too.</summary>
    public static bool AreHeld(ReadOnlySpan<byte> bytes, in ImageHeader header)
    {
        using var deflated = new MemoryStream();
        for (var at = SignatureEnd; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) break;
            if (bytes[(at + 4)..(at + 8)].SequenceEqual("IDAT"u8)) deflated.Write(bytes.Slice(at + 8, (int)length));
            at += 12 + (int)length;
        }
        deflated.Position = 0;
        return Inflated.Reaches(deflated, RawBytes(header));
    }

    static long RawBytes(in ImageHeader header) => (header.Width * (long)header.Channels * header.Depth + 7) / 8 * header.Height;

    // Deflate expands at most 1032 times, so a short file with a huge header is a lie.
    static void CheckPlausible(int length, in ImageHeader header, string name)
    {
        if (RawBytes(header) > PixelDensity.Deflate * length) throw BadImage.TooShort(name, ImageFormat.Png, length, header.Width, header.Height);
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }
        return ~crc;
    }
}
