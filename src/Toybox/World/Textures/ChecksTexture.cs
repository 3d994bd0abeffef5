namespace Behavior.Toybox.World.Textures;

/// <summary>A chessboard. Typical of the oven.</summary>
sealed class ChecksTexture : Texture
{
    public override string Name => "checks";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        // The product of two soft square waves: positive on one colour, negative on the other.
        var across = MathF.Min(MathF.Max((0.25f - ToWhole(u * 0.75f)) / (pixel * 0.75f), -0.5f), 0.5f);
        var along = MathF.Min(MathF.Max((0.25f - ToWhole(v * 0.75f)) / (pixel * 0.75f), -0.5f), 0.5f);
        return 0.5f + 2f * across * along;
    }
}
