using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Walks a JPEG's markers: finds the size, and whether the end marker is met. Pillow refuses every JPEG without one, while
/// decoders return a truncated progressive file, blurred, as a success.
/// </summary>
static class JpegMarkers
{
    const byte EndOfImage = 0xD9, StartOfScan = 0xDA;

    // libjpeg's own scripts have up to 18 scans. Each one runs over all blocks, while a scan that changes nothing takes ten bytes.
    const int MostScans = 100, UsualScans = 24;

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
        var (arithmetic, scans, blocks) = (false, 0, 0L);
        for (var at = 2; NextMarker(bytes, ref at, out var marker);)
        {
            if (IsFrame(marker)) (arithmetic, blocks) = (marker > 0xC8, Blocks(bytes[at..], header));
            if (marker == StartOfScan) CheckWork(++scans, header, name);
            if (marker == EndOfImage)
            {
                if (!IsPlausible(arithmetic, blocks, bytes.Length, header)) throw BadImage.TooShort(name, ImageFormat.Jpeg, bytes.Length, header.Width, header.Height);
                return;
            }
            if (!SkipSegment(bytes, ref at, marker)) break;
            if (marker == StartOfScan) at = EndOfEntropy(bytes, at);
        }
        throw BadImage.Truncated(name, ImageFormat.Jpeg, $"its {bytes.Length:N0} bytes hold no end marker");
    }

    // Huffman codes have at least one bit and every 8 x 8 block at least one code, so a short file with a huge header is a lie. Arithmetic coding has no such bound:
    // small pictures pass, and large ones are held to eight times as much.
    static bool IsPlausible(bool arithmetic, long blocks, int length, in ImageHeader header) =>
        blocks <= (arithmetic ? 64L : 8L) * length || (arithmetic && header.PixelCount <= PixelDensity.Free);

    /// <summary>Blocks of the component that has most; behind a frame's marker lie its length, depth, size, and three bytes for each component.</summary>
    static long Blocks(ReadOnlySpan<byte> frame, in ImageHeader header)
    {
        if (frame.Length < 8 || frame.Length < 8 + 3 * frame[7]) return 0;
        var sampling = frame.Slice(8, 3 * frame[7]);
        int across = 1, down = 1;
        for (var i = 1; i < sampling.Length; i += 3) (across, down) = (Math.Max(across, sampling[i] >> 4), Math.Max(down, sampling[i] & 15));
        long most = 0;
        for (var i = 1; i < sampling.Length; i += 3) most = Math.Max(most, Along(header.Width, sampling[i] >> 4, across) * Along(header.Height, sampling[i] & 15, down));
        return most;
    }

    static long Along(int side, int factor, int most) => ((side * (long)factor + most - 1) / most + 7) / 8;

    static void CheckWork(int scans, in ImageHeader header, string name)
    {
        if (scans > MostScans || (scans > UsualScans && scans * header.PixelCount > MostScans * PixelDensity.Free))
            throw BadImage.Damaged(name, ImageFormat.Jpeg, $"it has {scans:N0} scans or more over its {header.PixelCount:N0} pixels; encoders write at most {UsualScans}, and {MostScans} are read");
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
        for (marker = 0; marker == 0; marker = bytes[at++])
        {
            if (at >= bytes.Length) return false;
            var found = bytes[at..].IndexOf((byte)0xFF);
            if (found < 0) return false;
            at += found;
            while (at < bytes.Length && bytes[at] == 0xFF) at++;
            if (at >= bytes.Length) return false;
        }
        return true;
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
