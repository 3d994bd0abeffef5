using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Textures;

/// <summary>Thick wavy stripes that swell and break. Typical of the cat.</summary>
sealed class TabbyTexture : Texture
{
    public override string Name => "tabby";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var sway = Noise.Value(u * 0.35f, v * 0.8f, seed) * 1.6f;
        var swell = Noise.Value(u * 0.9f, v * 0.9f, seed + 1) * 0.5f;
        return Noise.Step(-0.25f, 0.25f, SineTable.Sin(u * 0.85f + sway) + swell - 0.25f);
    }
}
