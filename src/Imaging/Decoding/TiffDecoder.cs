using System.Runtime.InteropServices;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Advanced;
using SixLabors.ImageSharp.Formats.Tiff;
using SixLabors.ImageSharp.Memory;
using SixLabors.ImageSharp.PixelFormats;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Decodes a TIFF through ImageSharp: it unpacks the strips or tiles, and what the bytes mean is read here, since for palettes, 16 bits, alpha and orientation ImageSharp gives other pixels
/// than Pillow, and it knows neither tiles nor CMYK.
/// </summary>
static class TiffDecoder
{
    static readonly Configuration s_configuration = new(new TiffConfigurationModule()) { MaxDegreeOfParallelism = 1, MemoryAllocator = new SimpleGcMemoryAllocator() };

    /// <summary>Fills <paramref name="target"/> with the picture's RGB bytes.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, string name, PixelFrame target)
    {
        var layout = TiffLayout.Read(bytes, name);
        target.Reset(layout.Width, layout.Height);
        for (var plane = 0; plane < Math.Min(layout.Planes, 3); plane++)
        {
            using var unpacked = Unpack(bytes, layout, plane, name);
            Fill(layout, unpacked, plane, target.Bytes);
        }
        TiffOrientation.Turn(target, layout.Orientation);
    }

    /// <summary>The chunks of a plane one below the other, as a grey picture of their bytes.</summary>
    static Image<L8> Unpack(ReadOnlySpan<byte> bytes, TiffLayout layout, int plane, string name)
    {
        try
        {
            return SixLabors.ImageSharp.Image.Load<L8>(s_configuration, TiffOfBytes.Of(bytes, layout, plane));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // damaged data end in exceptions of many types
        {
            throw BadImage.Damaged(name, ImageFormat.Tiff, $"its data cannot be unpacked ({failure.Message.Trim().TrimEnd('.')})");
        }
    }

    static void Fill(TiffLayout layout, Image<L8> unpacked, int plane, Span<byte> rgb)
    {
        var line = 0;
        for (var down = 0; down < layout.Down; down++)
            for (var across = 0; across < layout.Across; across++)
                for (var row = 0; row < layout.RowsOf(down); row++)
                {
                    var bytes = MemoryMarshal.AsBytes(unpacked.DangerousGetPixelRowMemory(line++).Span);
                    var (x, y) = (across * layout.ChunkWidth, down * layout.ChunkHeight + row);
                    if (y >= layout.Height) continue;
                    TiffSamples.Undo(layout, bytes);
                    var width = Math.Min(layout.ChunkWidth, layout.Width - x);
                    var target = rgb.Slice((y * layout.Width + x) * 3, width * 3);
                    if (layout.IsPlanar) for (var i = 0; i < width; i++) target[3 * i + plane] = bytes[i];
                    else TiffColors.Fill(layout, bytes, target);
                }
    }
}
