using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>A WebP's header: the first chunk says how the pixels are coded, and how many there are.</summary>
static class WebPChunks
{
    const int RiffAt = 4, RiffStart = 8, FirstChunkAt = 12;
    const int Least = 25, LeastOthers = 30; // a lossless one may have 28 bytes in all
    const int ChunkHeader = 8, FrameHeader = 16;
    const long Lossy = 600, Lossless = 1024;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < Least || !bytes[FirstChunkAt..].StartsWith("VP8L"u8) && bytes.Length < LeastOthers) throw BadImage.Truncated(name, ImageFormat.WebP, "it ends inside the header");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[RiffAt..]) + (long)RiffStart;
        if (length > bytes.Length) throw BadImage.Truncated(name, ImageFormat.WebP, $"it has {bytes.Length:N0} bytes of the {length:N0} that its header announces");
        var kind = bytes[FirstChunkAt..(FirstChunkAt + 4)];
        if (kind.SequenceEqual("VP8 "u8))
            return new(ImageFormat.WebP, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF, 8, 3);
        if (kind.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new(ImageFormat.WebP, (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, 8, 4);
        }
        if (kind.SequenceEqual("VP8X"u8)) return new(ImageFormat.WebP, Int24(bytes[24..]) + 1, Int24(bytes[27..]) + 1, 8, 4);
        throw BadImage.Damaged(name, ImageFormat.WebP, "its first chunk is none of VP8, VP8L, VP8X");
    }

    /// <summary>
    /// Whether the first frame's data are long enough, and it is a good part of the picture. Lossy, a block of 16 x 16 pixels takes 3.4 bits or more. Lossless, one
    /// colour takes 38 bytes whatever the size: what is held against that is a choice, and no limit of the format.
    /// </summary>
    public static bool AreHeld(ReadOnlySpan<byte> bytes, in ImageHeader header)
    {
        var (pixels, at, end) = (header.PixelCount, FirstChunkAt, bytes.Length);
        while (at + ChunkHeader <= end)
        {
            var kind = bytes.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            at += ChunkHeader;
            if (length > end - at) return false;
            if (kind.SequenceEqual("VP8 "u8)) return pixels <= Lossy * length;
            if (kind.SequenceEqual("VP8L"u8)) return pixels <= Lossless * length;
            if (!kind.SequenceEqual("ANMF"u8)) at += (int)Math.Min(length + (length & 1), end - at);
            else
            {
                if (length < FrameHeader) return false;
                pixels = (Int24(bytes[(at + 6)..]) + 1L) * (Int24(bytes[(at + 9)..]) + 1L);
                if (header.PixelCount > PixelDensity.LeastPart * pixels) return false;
                (at, end) = (at + FrameHeader, at + (int)length);
            }
        }
        return false;
    }

    static int Int24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
