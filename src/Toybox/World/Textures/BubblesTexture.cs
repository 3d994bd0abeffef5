namespace Behavior.Toybox.World.Textures;

/// <summary>Rings of differing size. Typical of the bottle.</summary>
sealed class BubblesTexture : Texture
{
    public override string Name => "bubbles";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var (cx, cy) = (MathF.Floor(u), MathF.Floor(v));
        var radius = 0.24f + 0.16f * Cell(cx, cy, seed);
        var slack = 0.46f - radius;
        var x = u - cx - 0.5f - (Cell(cx, cy, seed + 1) - 0.5f) * slack;
        var y = v - cy - 0.5f - (Cell(cx, cy, seed + 2) - 0.5f) * slack;
        return Inside(MathF.Abs(MathF.Sqrt(x * x + y * y) - radius) - 0.075f, pixel);
    }
}
