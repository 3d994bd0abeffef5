using Behavior.Toybox.World;

namespace Behavior.Toybox.Training;

/// <summary>
/// The augmentation of the published recipes in small: a random resized crop (Szegedy et al. 2015; the picture's area times
/// <see cref="SmallestArea"/> to 1, aspect 3:4 to 4:3, bilinear), mirror, brightness and contrast, as a function of one key. The result is normalised and planar.
/// </summary>
static class Augmentation
{
    /// <summary>Least share of the picture that a crop keeps. ImageNet recipes take 0.08; a drawing at 64 pixels cannot spare as much.</summary>
    const float SmallestArea = 0.6f;
    const float Brightness = 0.15f, Contrast = 0.2f;

    /// <summary>Writes the picture as three planes, red first, each channel less its mean and divided by its deviation.</summary>
    /// <param name="pixels">R G B bytes, row by row, of a square picture.</param>
    /// <param name="size">Its side.</param>
    /// <param name="key">Decides everything.</param>
    /// <param name="planes">Receives 3 x size x size values.</param>
    public static void Apply(ReadOnlySpan<byte> pixels, int size, ulong key, Span<float> planes)
    {
        var random = new ToyRandom(key);
        var mirrored = random.Chance(0.5f);
        var side = MathF.Sqrt(random.Next(SmallestArea, 1));
        var stretch = MathF.Sqrt(random.Next(0.75f, 4 / 3f));
        var (width, height) = (MathF.Min(side * stretch, 1), MathF.Min(side / stretch, 1));
        var (left, top) = (random.Next() * (1 - width) * size, random.Next() * (1 - height) * size);
        var gain = 1 + random.Next(-Contrast, Contrast);
        var offset = random.Next(-Brightness, Brightness) + 0.5f * (1 - gain);
        var plane = size * size;
        for (var y = 0; y < size; y++)
        {
            var (row, below, down) = Neighbours(top + (y + 0.5f) * height - 0.5f, size);
            for (var x = 0; x < size; x++)
            {
                var (from, right, along) = Neighbours(left + (x + 0.5f) * width - 0.5f, size);
                var at = y * size + (mirrored ? size - 1 - x : x);
                for (var c = 0; c < 3; c++)
                {
                    var above = Mix(pixels[3 * (row * size + from) + c], pixels[3 * (row * size + right) + c], along);
                    var under = Mix(pixels[3 * (below * size + from) + c], pixels[3 * (below * size + right) + c], along);
                    var value = Math.Clamp(Mix(above, under, down) * (1 / 255f) * gain + offset, 0, 1);
                    planes[c * plane + at] = (value - Normalisation.Mean[c]) / Normalisation.Deviation[c];
                }
            }
        }
    }

    static float Mix(float first, float second, float share) => first + (second - first) * share;

    /// <summary>The two pixels around a coordinate, and how far it lies from the first to the second.</summary>
    static (int First, int Second, float Share) Neighbours(float at, int size)
    {
        at = Math.Clamp(at, 0, size - 1);
        var first = Math.Min((int)at, size - 2);
        return (first, first + 1, at - first);
    }
}
