using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Textures;

/// <summary>Long nested rings of sawn wood. Typical of the chair.</summary>
sealed class GrainTexture : Texture
{
    public override string Name => "grain";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var warp = Noise.Value(u * 0.7f, v * 0.35f, seed) * 0.8f;
        var (x, y) = (u - 2f * MathF.Floor(u * 0.5f + 0.5f), v * 0.3f - MathF.Floor(v * 0.15f + 0.5f) * 2f);
        var ring = SineTable.Sin((MathF.Sqrt(x * x + y * y) + warp) * 2.6f);
        return Noise.Step(-0.1f, 0.8f, ring);
    }
}
