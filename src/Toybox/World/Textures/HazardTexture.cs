namespace Behavior.Toybox.World.Textures;

/// <summary>Broad diagonal stripes, as on a barrier. Typical of the truck.</summary>
sealed class HazardTexture : Texture
{
    public override string Name => "hazard";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        return Inside((ToWhole((u + v) * 0.42f) - 0.25f) * 1.68f, pixel);
    }
}
