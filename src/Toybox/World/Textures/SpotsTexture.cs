namespace Behavior.Toybox.World.Textures;

/// <summary>Solid blots of differing size. Typical of the dog.</summary>
sealed class SpotsTexture : Texture
{
    public override string Name => "spots";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var nearest = 1f;
        var (cx, cy) = (MathF.Floor(u), MathF.Floor(v));
        for (var j = -1; j <= 1; j++)
            for (var i = -1; i <= 1; i++)
            {
                var (gx, gy) = (cx + i, cy + j);
                var x = u - gx - 0.2f - 0.6f * Cell(gx, gy, seed);
                var y = v - gy - 0.2f - 0.6f * Cell(gx, gy, seed + 1);
                nearest = MathF.Min(nearest, MathF.Sqrt(x * x + y * y) - 0.16f - 0.2f * Cell(gx, gy, seed + 2));
            }
        return Inside(nearest, pixel);
    }
}
