namespace Behavior.Toybox.World.Textures;

/// <summary>Sheet metal: thin seams of large panels, a rivet in each quarter. Typical of the airplane.</summary>
sealed class RivetsTexture : Texture
{
    public override string Name => "rivets";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var seam = Inside(MathF.Min(ToWhole(u * 0.5f), ToWhole(v * 0.5f)) * 2f - 0.09f, pixel);
        var (x, y) = (Part(u) - 0.5f, Part(v) - 0.5f);
        return MathF.Max(seam, Inside(MathF.Sqrt(x * x + y * y) - 0.17f, pixel));
    }
}
