namespace Behavior.Toybox.World.Textures;

/// <summary>Triangles of paper, each of one shade. Typical of no category.</summary>
sealed class FacetTexture : Texture
{
    public override string Name => "facets";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var (fx, fy) = (MathF.Floor(u * 0.7f), MathF.Floor(v * 0.7f));
        var (x, y) = (u * 0.7f - fx, v * 0.7f - fy);
        // Cells take turns in which diagonal is folded.
        var upper = (((int)fx + (int)fy) & 1) == 0 ? x + y < 1f : x > y;
        return Cell(fx * 2f + (upper ? 1f : 0f), fy, seed);
    }
}
