using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Textures;

/// <summary>Short streaks of hair, side by side. Typical of the bear.</summary>
sealed class FurTexture : Texture
{
    public override string Name => "fur";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var bend = Noise.Value(u * 0.5f, v * 0.5f, seed) - 0.5f;
        var strand = Noise.Value(u * 4.4f + bend * 2f, v * 1.3f, seed + 1);
        return Noise.Step(0.42f, 0.58f, strand);
    }
}
