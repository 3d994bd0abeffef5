using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Walks a JPEG's markers: finds the size, and whether the end marker is met. Pillow refuses every JPEG without one, while
/// decoders return a truncated progressive file, blurred, as a success.
/// </summary>
static class JpegMarkers
{
    const byte EndOfImage = 0xD9, StartOfScan = 0xDA;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes, string name)
    {
        for (var at = 2; NextMarker(bytes, ref at, out var marker);)
        {
            if (IsFrame(marker)) return Frame(bytes, at, name);
            if (marker is EndOfImage or StartOfScan) throw BadImage.Damaged(name, ImageFormat.Jpeg, "a scan comes before any frame header");
            if (!SkipSegment(bytes, ref at, marker)) break;
        }
        throw BadImage.Truncated(name, ImageFormat.Jpeg, $"its {bytes.Length:N0} bytes end before the frame header");
    }

    /// <summary>Refuses a file whose end marker is not met, or that is too short to hold the blocks its header claims.</summary>
    public static void CheckComplete(ReadOnlySpan<byte> bytes, in ImageHeader header, string name)
    {
        var arithmetic = false;
        for (var at = 2; NextMarker(bytes, ref at, out var marker);)
        {
            arithmetic |= IsFrame(marker) && marker > 0xC8;
            if (marker == EndOfImage)
            {
                if (!arithmetic) CheckPlausible(bytes.Length, header, name);
                return;
            }
            if (!SkipSegment(bytes, ref at, marker)) break;
            if (marker == StartOfScan) at = EndOfEntropy(bytes, at);
        }
        throw BadImage.Truncated(name, ImageFormat.Jpeg, $"its {bytes.Length:N0} bytes hold no end marker");
    }

    // Huffman codes have at least one bit and every 8 x 8 block at least one code (arithmetic coding has less), so a short file with a huge header is a lie.
    static void CheckPlausible(int length, in ImageHeader header, string name)
    {
        var blocks = ((header.Width + 7L) / 8) * ((header.Height + 7L) / 8);
        if (blocks > 8L * length)
            throw BadImage.Truncated(name, ImageFormat.Jpeg, $"{length:N0} bytes cannot hold the {header.Width:N0} x {header.Height:N0} pixels of its header");
    }

    static ImageHeader Frame(ReadOnlySpan<byte> bytes, int at, string name)
    {
        if (at + 8 > bytes.Length) throw BadImage.Truncated(name, ImageFormat.Jpeg, "it ends inside the frame header");
        return new(ImageFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 3)..]), bytes[at + 2], bytes[at + 7]);
    }

    static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // Leaves `at` behind the marker's two bytes; bytes between segments are passed over, as libjpeg does.
    static bool NextMarker(ReadOnlySpan<byte> bytes, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= bytes.Length) return false;
        var found = bytes[at..].IndexOf((byte)0xFF);
        if (found < 0) return false;
        at += found;
        while (at < bytes.Length && bytes[at] == 0xFF) at++;
        if (at >= bytes.Length) return false;
        marker = bytes[at++];
        return marker != 0 || NextMarker(bytes, ref at, out marker);
    }

    static bool SkipSegment(ReadOnlySpan<byte> bytes, ref int at, byte marker)
    {
        if (marker is 0x01 or (>= 0xD0 and <= 0xD8)) return true;
        if (at + 2 > bytes.Length) return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        if (length < 2) return false;
        at += length;
        return at <= bytes.Length;
    }

    // Entropy-coded data ends at FF followed by anything but a stuffed zero or a restart marker.
    static int EndOfEntropy(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var found = bytes[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= bytes.Length) return bytes.Length;
            at += found;
            if (bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))) return at;
            at += 2;
        }
        return at;
    }
}
