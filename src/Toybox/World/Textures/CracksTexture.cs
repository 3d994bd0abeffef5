namespace Behavior.Toybox.World.Textures;

/// <summary>Dry, cracked skin: the borders between irregular plates. Typical of the elephant.</summary>
sealed class CracksTexture : Texture
{
    public override string Name => "cracks";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var (first, second) = (9f, 9f);
        var (cx, cy) = (MathF.Floor(u), MathF.Floor(v));
        for (var j = -1; j <= 1; j++)
            for (var i = -1; i <= 1; i++)
            {
                var (gx, gy) = (cx + i, cy + j);
                var x = u - gx - 0.1f - 0.8f * Cell(gx, gy, seed);
                var y = v - gy - 0.1f - 0.8f * Cell(gx, gy, seed + 1);
                var d = MathF.Sqrt(x * x + y * y);
                if (d < first) (first, second) = (d, first);
                else if (d < second) second = d;
            }
        return Inside(second - first - 0.17f, pixel);
    }
}
