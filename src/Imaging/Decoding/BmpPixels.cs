using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>A Windows bitmap's header, and whether its data cover its pixels.</summary>
static class BmpPixels
{
    const int SizeAt = 14, CoreHeader = 12, Rle8 = 1, Rle4 = 2;

    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < 30) throw BadImage.Truncated(name, ImageFormat.Bmp, "it ends inside the header");
        if (IsCore(bytes)) return new(ImageFormat.Bmp, BinaryPrimitives.ReadUInt16LittleEndian(bytes[18..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[20..]), 8, 3);
        var height = BinaryPrimitives.ReadInt32LittleEndian(bytes[22..]);
        if (height == int.MinValue) throw BadImage.Damaged(name, ImageFormat.Bmp, $"its header claims {height} rows");
        return new(ImageFormat.Bmp, BinaryPrimitives.ReadInt32LittleEndian(bytes[18..]), Math.Abs(height), 8, 3);
    }

    /// <summary>Whether the file holds every pixel: by its length where rows are stored as they are, by a walk over the codes where they are run-length coded.</summary>
    public static bool AreHeld(ReadOnlySpan<byte> bytes, in ImageHeader header)
    {
        var compression = IsCore(bytes) || bytes.Length < 34 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes[30..]);
        if (compression is Rle8 or Rle4) return RunsCover(bytes, header, compression == Rle4);
        var bits = Math.Max((long)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(IsCore(bytes) ? 24 : 28)..]), 1);
        return (header.Width * bits + 31) / 32 * 4 * header.Height <= bytes.Length;
    }

    static bool IsCore(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes[SizeAt..]) == CoreHeader;

    // As Pillow reads them: a run ends with its row, an end of line fills what is open of a row, and data that end early are refused. A jump (code 2) over
    // rows is nothing that an encoder writes; where there is one, small pictures pass.
    static bool RunsCover(ReadOnlySpan<byte> bytes, in ImageHeader header, bool halfBytes)
    {
        long filled = 0, width = header.Width, column = 0, at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[10..]);
        while (filled < header.PixelCount)
        {
            if (at + 1 >= bytes.Length) return false;
            var (count, value) = (bytes[(int)at], bytes[(int)at + 1]);
            at += 2;
            if (count > 0) Advance(Math.Min(count, Math.Max(width - column, 0)));
            else if (value == 0) (filled, column) = ((filled + width - 1) / width * width, 0);
            else if (value == 1) return false;
            else if (value == 2) return header.PixelCount <= PixelDensity.Free;
            else
            {
                Advance(value);
                at += ((halfBytes ? value / 2 : value) + 1) & ~1;
            }
        }
        return true;

        void Advance(long pixels) => (filled, column) = (filled + pixels, column + pixels);
    }
}
