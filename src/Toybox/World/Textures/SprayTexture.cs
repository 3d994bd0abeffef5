using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Textures;

/// <summary>Soft clouds of a second paint. Typical of no category.</summary>
sealed class SprayTexture : Texture
{
    public override string Name => "spray";

    public override float Mark(float u, float v, float pixel, uint seed)
        => Noise.Step(0.35f, 0.75f, Noise.Value(u * 0.45f, v * 0.45f, seed)) * (0.85f + 0.15f * Cell(MathF.Floor(u * 9f), MathF.Floor(v * 9f), seed));
}
