using System.Buffers.Binary;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// PBM, PGM and PPM, plain (P1 to P3) and binary (P4 to P6), of any largest value up to 65,535: a header and samples, read as Pillow reads them. ImageSharp takes samples as they are whatever the
/// largest value, fills what is missing with black, and misreads P1 without blanks.
/// </summary>
static class PnmPixels
{
    /// <summary>Reads the size, and whether the file is long enough for it.</summary>
    public static ImageHeader ReadHeader(ReadOnlySpan<byte> bytes, string name)
    {
        var reader = new PnmReader(bytes, name);
        return Start(ref reader, out _, out _);
    }

    /// <summary>Fills <paramref name="target"/> with the picture's RGB bytes.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, string name, PixelFrame target)
    {
        var reader = new PnmReader(bytes, name);
        var header = Start(ref reader, out var kind, out var most);
        target.Reset(header.Width, header.Height);
        var rgb = target.Bytes;
        var levels = Levels(most, header.Channels);
        for (int y = 0, at = 0; y < header.Height; y++)
            for (var i = 0; i < header.Width * header.Channels; i++)
            {
                var level = kind switch
                {
                    1 => (byte)(reader.Digit() == 0 ? 255 : 0),
                    4 => (byte)((reader.Rest[y * ((header.Width + 7) / 8) + (i >> 3)] << (i & 7) & 128) == 0 ? 255 : 0),
                    2 or 3 => levels[reader.Number(most)],
                    _ => levels[Sample(reader.Rest, y * header.Width * header.Channels + i, most)],
                };
                rgb[at++] = level;
                if (header.Channels == 1) rgb[at++] = rgb[at++] = level;
            }
    }

    static ImageHeader Start(ref PnmReader reader, out int kind, out int most)
    {
        kind = reader.Kind;
        var (width, height) = (reader.Number(int.MaxValue), reader.Number(int.MaxValue));
        most = kind is 1 or 4 ? 1 : reader.Number(int.MaxValue);
        if (most is < 1 or > ushort.MaxValue) throw BadImage.Damaged(reader.Name, ImageFormat.Pnm, $"its largest value is {most:N0}; 1 to 65,535 are possible");
        if (width < 1 || height < 1) throw BadImage.Damaged(reader.Name, ImageFormat.Pnm, $"its header claims {width} x {height} pixels");
        if ((long)width * height > ImageDecoder.MaxPixels) throw BadImage.TooLarge(reader.Name, ImageFormat.Pnm, width, height);
        var header = new ImageHeader(ImageFormat.Pnm, width, height, most > 255 ? 16 : kind is 1 or 4 ? 1 : 8, kind is 3 or 6 ? 3 : 1);
        var samples = header.PixelCount * header.Channels;
        var needed = kind switch { 1 => samples, 2 or 3 => 2 * samples - 1, 4 => (width + 7L) / 8 * height, _ => most > 255 ? 2 * samples : samples };
        return needed <= reader.Rest.Length ? header : throw BadImage.TooShort(reader.Name, ImageFormat.Pnm, reader.Rest.Length, width, height);
    }

    /// <summary>
    /// A byte for each value: Pillow scales to 255 and rounds halves to even. Grey values above 255 it scales to 16 bits, whose conversion to 8 cuts off at 255.
    /// </summary>
    static byte[] Levels(int most, int channels)
    {
        var scale = channels == 1 && most > 255 ? ushort.MaxValue : 255;
        var levels = new byte[most > 255 ? ushort.MaxValue + 1 : 256];
        for (var v = 0; v < levels.Length; v++) levels[v] = (byte)Math.Min(Math.Round((double)v / most * scale, MidpointRounding.ToEven), 255);
        return levels;
    }

    static int Sample(ReadOnlySpan<byte> samples, int i, int most) => most > 255 ? BinaryPrimitives.ReadUInt16BigEndian(samples[(2 * i)..]) : samples[i];
}
