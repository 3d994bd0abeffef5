using Behavior.Toybox.World;

namespace Behavior.Toybox.Training;

/// <summary>Light augmentation: mirror, shift by a few pixels, brightness and contrast, as a function of one key. The result is normalised and planar.</summary>
static class Augmentation
{
    const float Shift = 1 / 16f, Brightness = 0.15f, Contrast = 0.2f;

    /// <summary>Writes the picture as three planes, red first, each channel less its mean and divided by its deviation.</summary>
    /// <param name="pixels">R G B bytes, row by row, of a square picture.</param>
    /// <param name="size">Its side.</param>
    /// <param name="key">Decides everything.</param>
    /// <param name="planes">Receives 3 x size x size values.</param>
    public static void Apply(ReadOnlySpan<byte> pixels, int size, ulong key, Span<float> planes)
    {
        var random = new ToyRandom(key);
        var mirrored = random.Chance(0.5f);
        var most = (int)(size * Shift);
        var (dx, dy) = (random.Below(2 * most + 1) - most, random.Below(2 * most + 1) - most);
        var gain = 1 + random.Next(-Contrast, Contrast);
        var offset = random.Next(-Brightness, Brightness) + 0.5f * (1 - gain);
        var plane = size * size;
        for (var y = 0; y < size; y++)
        {
            var row = Math.Clamp(y + dy, 0, size - 1) * size;
            for (var x = 0; x < size; x++)
            {
                var from = Math.Clamp(x + dx, 0, size - 1);
                var at = 3 * (row + (mirrored ? size - 1 - from : from));
                for (var c = 0; c < 3; c++)
                    planes[c * plane + y * size + x] = (Math.Clamp(pixels[at + c] * (1 / 255f) * gain + offset, 0, 1) - Normalisation.Mean[c]) / Normalisation.Deviation[c];
            }
        }
    }
}
