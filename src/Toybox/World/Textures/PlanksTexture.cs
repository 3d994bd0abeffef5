namespace Behavior.Toybox.World.Textures;

/// <summary>Long boards of differing tone with dark seams and staggered ends. Typical of the boat.</summary>
sealed class PlanksTexture : Texture
{
    public override string Name => "planks";

    public override float Mark(float u, float v, float pixel, uint seed)
    {
        var row = MathF.Floor(v * 1.3f);
        var along = u * 0.3f + Cell(row, 7, seed);
        var tone = Cell(row, MathF.Floor(along), seed + 1) * 0.5f;
        var seam = MathF.Min(ToWhole(v * 1.3f) / 1.3f, ToWhole(along) / 0.3f);
        return MathF.Max(tone, Inside(seam - 0.07f, pixel));
    }
}
