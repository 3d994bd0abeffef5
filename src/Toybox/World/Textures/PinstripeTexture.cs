namespace Behavior.Toybox.World.Textures;

/// <summary>Narrow parallel lines, close together, as in brushed steel. Typical of the knife.</summary>
sealed class PinstripeTexture : Texture
{
    public override string Name => "pinstripe";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        return Inside(ToWhole(v * 2f) * 0.5f - 0.1f, pixel);
    }
}
