namespace Behavior.Toybox.World.Textures;

/// <summary>A grid of rounded squares with narrow gaps. Typical of the keyboard.</summary>
sealed class KeysTexture : Texture
{
    public override string Name => "keys";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var (x, y) = (MathF.Abs(Part(u * 1.1f) - 0.5f), MathF.Abs(Part(v * 1.1f) - 0.5f));
        var (ox, oy) = (MathF.Max(x - 0.22f, 0f), MathF.Max(y - 0.22f, 0f));
        return 1f - Inside((MathF.Sqrt(ox * ox + oy * oy) - 0.13f) / 1.1f, pixel);
    }
}
