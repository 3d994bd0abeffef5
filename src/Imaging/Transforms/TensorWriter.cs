namespace Behavior.Imaging.Transforms;

/// <summary>RGB bytes, pixel by pixel, to planes of numbers. Every value comes from a table of 256, so all forms agree to the last bit.</summary>
static class TensorWriter
{
    public static void Write(ReadOnlySpan<byte> rgb, Normalization normalization, Span<float> chw)
    {
        var pixels = chw.Length / 3;
        for (var c = 0; c < 3; c++)
        {
            var table = normalization.Table.AsSpan(c * 256, 256);
            var plane = chw.Slice(c * pixels, pixels);
            for (int i = 0, v = c; i < plane.Length; i++, v += 3) plane[i] = table[rgb[v]];
        }
    }
}
