namespace Behavior.Toybox.World.Textures;

/// <summary>No marks. Typical of no category.</summary>
sealed class PlainTexture : Texture
{
    public override string Name => "plain";

    public override float Mark(float u, float v, float pixel, uint seed) => 0f;
}
