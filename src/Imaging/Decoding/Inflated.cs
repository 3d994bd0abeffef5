using System.IO.Compression;

namespace Behavior.Imaging.Decoding;

/// <summary>A zlib stream that is looked through and not kept.</summary>
static class Inflated
{
    /// <summary>Whether it gives so many bytes.</summary>
    public static bool Reaches(Stream deflated, long count)
    {
        Span<byte> piece = new byte[1 << 16];
        using var inflated = new ZLibStream(deflated, CompressionMode.Decompress);
        try
        {
            while (count > 0 && inflated.Read(piece) is > 0 and var read) count -= read;
            return count <= 0;
        }
        catch (InvalidDataException) { return false; }
    }
}
