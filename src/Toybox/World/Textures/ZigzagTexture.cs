namespace Behavior.Toybox.World.Textures;

/// <summary>Rows of chevrons. Typical of the clock.</summary>
sealed class ZigzagTexture : Texture
{
    public override string Name => "zigzag";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var wave = ToWhole(u) * 0.9f;
        return Inside(ToWhole(v * 1.15f + wave) / 1.15f - 0.17f, pixel);
    }
}
