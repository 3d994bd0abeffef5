using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Irregular stones, each of the colour under its middle, with joints between them.</summary>
sealed class MosaicRendition : Rendition
{
    const float Stones = 31f;
    static readonly Rgb s_joint = Rgb.Hex(0x6E6A64);

    public override Style Style => Style.Mosaic;

    public override Scene Prepare(Scene scene) => scene with { Contour = 1.5f };

    public override void Finish(Canvas canvas, Scene scene)
    {
        var original = canvas.Copy();
        var seed = (uint)(scene.Seed >> 21);
        var pixel = Stones / canvas.Size;
        for (int y = 0, i = 0; y < canvas.Size; y++)
            for (var x = 0; x < canvas.Size; x++, i++)
            {
                var stone = Closest((x + 0.5f) * pixel, (y + 0.5f) * pixel, seed, out var border);
                var colour = Nearest(original, canvas.Size, stone.X / Stones, stone.Y / Stones) * (0.9f + 0.2f * Noise.Cell((int)(stone.X * 31f), (int)(stone.Y * 31f), seed));
                canvas.Pixels[i] = Rgb.Mix(colour, s_joint, 0.45f * Noise.Step(0.2f, 0.02f, border));
            }
    }

    /// <summary>The centre of the stone that a point lies in, and how far the point is from the next stone.</summary>
    static (float X, float Y) Closest(float u, float v, uint seed, out float border)
    {
        var (cx, cy) = ((int)MathF.Floor(u), (int)MathF.Floor(v));
        var (first, second, at) = (9f, 9f, (0f, 0f));
        for (var j = -1; j <= 1; j++)
            for (var i = -1; i <= 1; i++)
            {
                var (jx, jy, _) = Noise.Cells(cx + i, cy + j, seed);
                var (x, y) = (cx + i + 0.25f + 0.5f * jx, cy + j + 0.25f + 0.5f * jy);
                var d = (u - x) * (u - x) + (v - y) * (v - y);
                if (d < first) (first, second, at) = (d, first, (x, y));
                else if (d < second) second = d;
            }
        border = MathF.Sqrt(second) - MathF.Sqrt(first);
        return at;
    }
}
