namespace Behavior.Toybox.Training;

/// <summary>The preprocessing of the toy zoo: no resize, no crop, ImageNet's mean and deviation, as timm's default has it.</summary>
public static class Normalisation
{
    /// <summary>Mean of red, green, blue on the scale 0 to 1.</summary>
    public static IReadOnlyList<float> Mean { get; } = [0.485f, 0.456f, 0.406f];

    /// <summary>Standard deviation of red, green, blue on the scale 0 to 1.</summary>
    public static IReadOnlyList<float> Deviation { get; } = [0.229f, 0.224f, 0.225f];

    /// <summary>Writes a picture as three normalised planes, red first.</summary>
    /// <param name="pixels">R G B bytes.</param>
    /// <param name="planes">Receives as many values.</param>
    public static void Apply(ReadOnlySpan<byte> pixels, Span<float> planes)
    {
        var plane = pixels.Length / 3;
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < plane; i++)
                planes[c * plane + i] = (pixels[3 * i + c] * (1 / 255f) - Mean[c]) / Deviation[c];
    }
}
