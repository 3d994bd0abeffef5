using System.Buffers;
using SkiaSharp;

namespace Behavior.Imaging.Decoding;

/// <summary>Decodes through SkiaSharp's codec: every platform, and equal to Pillow on every file of the kit with the three helps given here.</summary>
static unsafe class SkiaDecoder
{
    /// <summary>Fills <paramref name="target"/> with the picture's RGB bytes.</summary>
    public static void Decode(ReadOnlyMemory<byte> bytes, in ImageHeader header, string name, PixelFrame target)
    {
        if (header.Format == ImageFormat.Png && PngChunks.IsGrey16(bytes.Span))
        {
            DecodeRgba(PngChunks.Grey16AsGreyAlpha8(bytes.Span), header, name, target);
            Compact(target, static (p, o) => o[0] = o[1] = o[2] = p[0] != 0 ? (byte)255 : p[3]);
        }
        else if (header.Format == ImageFormat.Png && PngChunks.IsGreyAlpha16(bytes.Span))
        {
            DecodeRgba(PngChunks.GreyAlpha16AsRgba8(bytes.Span), header, name, target);
            Compact(target, static (p, o) => o[0] = o[1] = o[2] = p[0]);
        }
        else if (header.Format == ImageFormat.Gif) DecodeGif(bytes, header, name, target);
        else
        {
            DecodeRgba(bytes, header, name, target);
            CompactRgb(target);
        }
    }

    static void DecodeGif(ReadOnlyMemory<byte> bytes, in ImageHeader header, string name, PixelFrame target)
    {
        var frame = GifBlocks.Frame(bytes.Span);
        if (frame.Width < 1 || frame.Height < 1) throw BadImage.Damaged(name, ImageFormat.Gif, "it holds no picture");
        var isPart = frame != (0, 0, header.Width, header.Height) || !GifBlocks.HasWholePalette(bytes.Span);
        DecodeRgba(KeepTransparentColour(isPart ? GifBlocks.FrameAlone(bytes.Span) : bytes), header, name, target);
        CompactRgb(target);
        if (!isPart) return;
        var pixels = target.Bytes.ToArray();
        target.Reset(header.Width, header.Height);
        var rgb = target.Bytes;
        var around = GifBlocks.Around(bytes.Span);
        for (var i = 0; i < rgb.Length; i += 3) (rgb[i], rgb[i + 1], rgb[i + 2]) = around;
        for (var y = 0; y < frame.Height; y++) pixels.AsSpan(y * frame.Width * 3, frame.Width * 3).CopyTo(rgb[(((frame.Y + y) * header.Width + frame.X) * 3)..]);
    }

    static ReadOnlyMemory<byte> KeepTransparentColour(ReadOnlyMemory<byte> bytes)
    {
        var at = GifBlocks.TransparencyFlagsAt(bytes.Span);
        if (at < 0) return bytes;
        var copy = bytes.ToArray();
        copy[at] &= 0xFE;
        return copy;
    }

    // No colour space: an sRGB one would convert files with a profile or gAMA. Unpremultiplied: colour under alpha 0 survives.
    static void DecodeRgba(ReadOnlyMemory<byte> bytes, in ImageHeader header, string name, PixelFrame target)
    {
        using var pin = bytes.Pin();
        using var data = SKData.Create((nint)pin.Pointer, bytes.Length);
        using var codec = SKCodec.Create(data) ?? throw BadImage.Damaged(name, header.Format, "the decoder does not accept its header");
        // A first frame may reach beyond the picture; what was checked and counted is the header's size.
        if ((long)codec.Info.Width * codec.Info.Height > Math.Max(header.PixelCount, PixelDensity.Free))
            throw BadImage.Damaged(name, header.Format, $"its header claims {header.Width:N0} x {header.Height:N0} pixels and its data {codec.Info.Width:N0} x {codec.Info.Height:N0}");
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul;
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, alpha, null);
        target.Reset(info.Width, info.Height, 4);
        fixed (byte* pixels = target.Bytes)
        {
            var result = codec.GetPixels(info, (nint)pixels);
            if (result == SKCodecResult.IncompleteInput) throw BadImage.Truncated(name, header.Format, "its pixels end early");
            if (result != SKCodecResult.Success) throw BadImage.Damaged(name, header.Format, $"the decoder says {result}");
        }
    }

    delegate void PixelMap(ReadOnlySpan<byte> rgba, Span<byte> rgb);

    static void Compact(PixelFrame frame, PixelMap map)
    {
        Span<byte> pixel = stackalloc byte[4];
        for (int i = 0, o = 0; i < frame.Bytes.Length; i += 4, o += 3)
        {
            frame.Bytes.Slice(i, 4).CopyTo(pixel);
            map(pixel, frame.Bytes.Slice(o, 3));
        }
        frame.DropTo(3);
    }

    static void CompactRgb(PixelFrame frame)
    {
        fixed (byte* pixels = frame.Bytes)
        {
            byte* from = pixels, to = pixels;
            for (var left = frame.Width * (long)frame.Height; left > 0; left--, from += 4, to += 3)
                (to[0], to[1], to[2]) = (from[0], from[1], from[2]);
        }
        frame.DropTo(3);
    }
}
