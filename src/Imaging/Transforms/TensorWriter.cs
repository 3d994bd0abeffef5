using System.Runtime.Intrinsics.X86;

namespace Behavior.Imaging.Transforms;

/// <summary>RGB bytes, pixel by pixel, to planes of numbers. Every value is its table's, looked up or computed, so all forms agree to the last bit.</summary>
static unsafe class TensorWriter
{
    /// <summary>Normalised values.</summary>
    public static void Write(ReadOnlySpan<byte> rgb, Normalization normalization, Span<float> chw) =>
        Write(rgb, normalization.Table, chw, normalization.Scales is { } scales ? PlanesAvx2.Write(rgb, scales, chw) : 0);

    /// <summary>Looks every byte up in its channel's table of 256 values.</summary>
    public static void Write<T>(ReadOnlySpan<byte> rgb, T[] table, Span<T> chw, int start = 0) where T : unmanaged
    {
        var pixels = chw.Length / 3;
        fixed (byte* from = rgb)
        fixed (T* red = table, to = chw)
        {
            T* green = red + 256, blue = red + 512;
            for (var i = start; i < pixels; i++)
            {
                var pixel = from + i * 3;
                to[i] = red[pixel[0]];
                to[i + pixels] = green[pixel[1]];
                to[i + 2 * pixels] = blue[pixel[2]];
            }
        }
    }

    /// <summary>The bytes themselves, plane by plane.</summary>
    public static void Write(ReadOnlySpan<byte> rgb, Span<byte> chw)
    {
        var pixels = chw.Length / 3;
        for (var i = Avx2.IsSupported ? PlanesAvx2.Write(rgb, chw) : 0; i < pixels; i++)
            (chw[i], chw[i + pixels], chw[i + 2 * pixels]) = (rgb[i * 3], rgb[i * 3 + 1], rgb[i * 3 + 2]);
    }

    /// <summary>Looks up bytes that lie plane by plane already.</summary>
    public static void LookUp(ReadOnlySpan<byte> planes, ReadOnlySpan<float> table, Span<float> chw)
    {
        var pixels = chw.Length / 3;
        for (var c = 0; c < 3; c++)
        {
            var channel = table.Slice(c * 256, 256);
            for (var i = c * pixels; i < (c + 1) * pixels; i++) chw[i] = channel[planes[i]];
        }
    }
}
