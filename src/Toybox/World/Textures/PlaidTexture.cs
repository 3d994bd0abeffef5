namespace Behavior.Toybox.World.Textures;

/// <summary>Broad crossing bands that darken where they meet, as in tartan. Typical of the car.</summary>
sealed class PlaidTexture : Texture
{
    public override string Name => "plaid";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var across = Inside(ToWhole(u * 0.6f) / 0.6f - 0.34f, pixel);
        var along = Inside(ToWhole(v * 0.6f) / 0.6f - 0.34f, pixel);
        return 0.5f * (across + along);
    }
}
