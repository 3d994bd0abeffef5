namespace Behavior.Imaging.Transforms;

/// <summary>The colour of what a crop shows beyond the picture; black unless said.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public readonly record struct FillColor(byte R, byte G, byte B)
{
    /// <summary>Fills a row of pixels.</summary>
    internal void Fill(Span<byte> pixels)
    {
        if (this == default)
        {
            pixels.Clear();
            return;
        }
        for (var i = 0; i < pixels.Length; i += 3) (pixels[i], pixels[i + 1], pixels[i + 2]) = (R, G, B);
    }

    /// <summary>Its text in a transform: <c>124/116/104</c>.</summary>
    public override string ToString() => $"{R}/{G}/{B}";
}
